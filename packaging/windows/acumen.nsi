; The installer of the program (EDITION_BASE) and of the pack (EDITION_NEURAL). Run by packaging/windows_package.py, which
; defines one of them, and VERSION, VERSION4, STAGE, OUT, PACK_ID, NEEDED_MB, perhaps QUICK. Silent (/S), the program's
; takes /DESKTOP for an icon on the desktop, /NOTYPES to leave file types alone, and at the end /D=FOLDER.
!include common.nsh

!ifdef EDITION_NEURAL

Function .onInit
  !insertmacro NEED_WINDOWS
FunctionEnd

; --- the pack: into the copy that is there ----------------------------------------------------------------------------

Section "$(PART_PROGRAM)"
  ReadRegStr $R1 HKCU "Software\Acumen" "Location"
  ${If} $R1 == ""
  ${OrIfNot} ${FileExists} "$R1\${MARK}"
    StrCpy $R3 "$(NO_BASE)"
    StrCpy $R4 7
    Call Refuse
  ${EndIf}
  StrCpy $INSTDIR $R1
  Call StopIfRunning
  RMDir /r "$INSTDIR\neural"
  Call NeedSpace
  ClearErrors
  SetOutPath "$INSTDIR"
  File /r "${STAGE}/neural"
  Call NeedAllFiles
SectionEnd

!else

; --- the program ------------------------------------------------------------------------------------------------------

!insertmacro STOP_IF_RUNNING "un."

; A folder that already holds something else is not ours: a folder of its own is made in it.
Function KeepToOwnFolder
  ${If} ${FileExists} "$INSTDIR\${MARK}"
    Return
  ${EndIf}
  ${DirState} "$INSTDIR" $R2
  ${If} $R2 = 1
    StrCpy $INSTDIR "$INSTDIR\Acumen"
  ${EndIf}
FunctionEnd

; An older version in another folder goes, so that there is only one; a pack in it moves along.
Function LeaveOldPlace
  ReadRegStr $R1 HKCU "Software\Acumen" "Location"
  ${If} $R1 == ""
  ${OrIf} $R1 == $INSTDIR
  ${OrIfNot} ${FileExists} "$R1\${MARK}"
    Return
  ${EndIf}
  Call StopIfRunning
  !insertmacro WIPE "$R1"
  Rename "$R1\neural" "$INSTDIR\neural"
  RMDir /r "$R1\neural"
  Delete "$R1\${MARK}"
  RMDir "$R1"
FunctionEnd

Function CheckPack
  ClearErrors
  FileOpen $R2 "$INSTDIR\neural\pack.txt" r
  ${If} ${Errors}
    RMDir /r "$INSTDIR\neural" ; half of a pack, or none
    Return
  ${EndIf}
  FileRead $R2 $R3
  FileClose $R2
  ${If} $R3 != "${PACK_ID}"
    RMDir /r "$INSTDIR\neural"
    MessageBox MB_OK|MB_ICONINFORMATION "$(PACK_OLD)" /SD IDOK
  ${EndIf}
FunctionEnd

; Gives the shortcut in $R1 the identity that the window has, so that they share one place in the task bar.
Function Identify
  !insertmacro ComHlpr_CreateInProcInstance ${CLSID_ShellLink} ${IID_IShellLink} r0 ""
  ${If} $0 P<> 0
    ${IUnknown::QueryInterface} $0 '("${IID_IPersistFile}",.r1)'
    ${If} $1 P<> 0
      ${IPersistFile::Load} $1 '("$R1",2)'
      ${IUnknown::QueryInterface} $0 '("${IID_IPropertyStore}",.r2)'
      ${If} $2 P<> 0
        System::Call '*${SYSSTRUCT_PROPERTYKEY}(${PKEY_AppUserModel_ID})p.r3'
        System::Call '*(&w64 "${IDENTITY}")p.r4'
        System::Call '*${SYSSTRUCT_PROPVARIANT}(${VT_LPWSTR},,&i${NSIS_PTR_SIZE} $4)p.r5'
        ${IPropertyStore::SetValue} $2 '($3,$5)'
        ${IPropertyStore::Commit} $2 ""
        ${IPersistFile::Save} $1 '("$R1",1)'
        System::Free $3
        System::Free $4
        System::Free $5
        ${IUnknown::Release} $2 ""
      ${EndIf}
      ${IUnknown::Release} $1 ""
    ${EndIf}
    ${IUnknown::Release} $0 ""
  ${EndIf}
FunctionEnd

!macro SHORTCUT place
  CreateShortcut "${place}" "$INSTDIR\python\pythonw.exe" "${START}" "$INSTDIR\${ICON}" 0 "" "" "$(PURPOSE)"
  StrCpy $R1 "${place}"
  Call Identify
!macroend

Section "$(PART_PROGRAM)" THE_PROGRAM
  SectionIn RO
  StrCpy $R1 $INSTDIR
  Call StopIfRunning
  Call KeepToOwnFolder
  ClearErrors
  CreateDirectory "$INSTDIR"
  FileOpen $R2 "$INSTDIR\${MARK}" w
  ${If} ${Errors}
    StrCpy $R3 "$(NO_WRITE)"
    StrCpy $R4 6
    Call Refuse
  ${EndIf}
  FileWrite $R2 "Acumen ${VERSION}$\r$\n"
  FileClose $R2
  Call NeedSpace  ; before anything of an older copy is taken away
  Call LeaveOldPlace
  !insertmacro WIPE "$INSTDIR"
  ClearErrors
  SetOutPath "$INSTDIR"
  File "${STAGE}/acumen.cmd"
  File /r "${STAGE}/python"
  File /r "${STAGE}/app"
  Call NeedAllFiles
  Call CheckPack
  WriteUninstaller "$INSTDIR\Uninstall.exe"
  WriteRegStr HKCU "Software\Acumen" "Location" "$INSTDIR"
  WriteRegStr HKCU "Software\Acumen" "Version" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayName" "Acumen"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayIcon" "$INSTDIR\${ICON}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "Publisher" "The Acumen authors"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\Uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\Uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoRepair" 1
  SectionGetSize ${THE_PROGRAM} $R2
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "EstimatedSize" $R2
  SetOutPath "$DOCUMENTS" ; the folder that a shortcut starts in
  !insertmacro SHORTCUT "$SMPROGRAMS\Acumen.lnk"
SectionEnd

Section "$(PART_FILES)" THE_FILES
  !insertmacro PROGID "Acumen.Project" "$(KIND_PROJECT)"
  !insertmacro PROGID "Acumen.Model" "$(KIND_MODEL)"
  !insertmacro PROGID "Acumen.Table" "$(KIND_TABLE)"
  WriteRegStr HKCU "${CLASSES}\.acumen" "" "Acumen.Project"
  !insertmacro EACH_OFFER OFFER
  ${RefreshShellIcons}
SectionEnd

Section /o "$(PART_DESKTOP)" THE_DESKTOP
  SetOutPath "$DOCUMENTS"
  !insertmacro SHORTCUT "$DESKTOP\Acumen.lnk"
SectionEnd

!insertmacro MUI_FUNCTION_DESCRIPTION_BEGIN
  !insertmacro MUI_DESCRIPTION_TEXT ${THE_PROGRAM} "$(ABOUT_PROGRAM)"
  !insertmacro MUI_DESCRIPTION_TEXT ${THE_FILES} "$(ABOUT_FILES)"
  !insertmacro MUI_DESCRIPTION_TEXT ${THE_DESKTOP} "$(ABOUT_DESKTOP)"
!insertmacro MUI_FUNCTION_DESCRIPTION_END

Function .onInit
  !insertmacro NEED_WINDOWS
  ${GetParameters} $R2
  ClearErrors
  ${GetOptions} $R2 "/DESKTOP" $R3
  ${IfNot} ${Errors}
    !insertmacro SelectSection ${THE_DESKTOP}
  ${EndIf}
  ClearErrors
  ${GetOptions} $R2 "/NOTYPES" $R3
  ${IfNot} ${Errors}
    !insertmacro UnselectSection ${THE_FILES}
  ${EndIf}
FunctionEnd

; --- taking it out: everything that was installed, and what can be made again -----------------------------------------

Section "Uninstall"
  ${IfNot} ${FileExists} "$INSTDIR\${MARK}"
    Abort
  ${EndIf}
  StrCpy $R1 $INSTDIR
  Call un.StopIfRunning
  !insertmacro WIPE "$INSTDIR"
  RMDir /r "$INSTDIR\neural"
  Delete "$INSTDIR\${MARK}"
  RMDir "$INSTDIR"
  RMDir /r "$LOCALAPPDATA\Acumen\Cache"
  Delete "$SMPROGRAMS\Acumen.lnk"
  Delete "$DESKTOP\Acumen.lnk"
  ReadRegStr $R2 HKCU "${CLASSES}\.acumen" ""
  ${If} $R2 == "Acumen.Project"
    DeleteRegValue HKCU "${CLASSES}\.acumen" ""
  ${EndIf}
  !insertmacro EACH_OFFER OFFER_NO_MORE
  DeleteRegKey HKCU "${CLASSES}\Acumen.Project"
  DeleteRegKey HKCU "${CLASSES}\Acumen.Model"
  DeleteRegKey HKCU "${CLASSES}\Acumen.Table"
  DeleteRegKey HKCU "${UNINSTALL_KEY}"
  DeleteRegKey HKCU "Software\Acumen"
  ${RefreshShellIcons}
SectionEnd

!endif
