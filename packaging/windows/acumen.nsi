; The installer for Windows. Run by packaging/windows_package.py, which defines:
;   EDITION_BASE, EDITION_NEURAL or EDITION_FULL; VERSION, VERSION4, STAGE, OUT, PACK_ID, NEEDED_MB, perhaps QUICK
; For one person, without an administrator, into any folder. Exit statuses beside NSIS's own 0, 1 and 2:
;   3 Windows is too old, 4 Acumen is open, 5 no room, 6 the folder cannot be written to, 7 Acumen is not there (pack)
Unicode true
Target amd64-unicode
!ifdef QUICK
  SetCompressor zlib
!else
  SetCompressor /SOLID lzma
  SetCompressorDictSize 64
!endif
ManifestDPIAware true
ManifestSupportedOS all
RequestExecutionLevel user
AllowSkipFiles off
CRCCheck on

!include MUI2.nsh
!include LogicLib.nsh
!include FileFunc.nsh
!include WinVer.nsh
!include Win\COM.nsh
!include Win\Propkey.nsh

!define IDENTITY "Acumen.Acumen"
!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\Acumen"
!define CLASSES "Software\Classes"
!define OLDEST_BUILD 17763
!define MARK "acumen-installed.txt"
!define ICON "app\acumen.ico"
!define START '-X utf8 -m acumen_start'

Name "Acumen"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\Acumen"
InstallDirRegKey HKCU "Software\Acumen" "Location"
BrandingText "Acumen ${VERSION}"
VIProductVersion "${VERSION4}"
VIAddVersionKey "ProductName" "Acumen"
VIAddVersionKey "FileDescription" "Acumen"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "LegalCopyright" "The Acumen authors. Apache License 2.0."

!define MUI_ICON "${STAGE}/app/acumen.ico"
!define MUI_UNICON "${STAGE}/app/acumen.ico"
!define MUI_ABORTWARNING
!ifndef EDITION_NEURAL
  !define MUI_COMPONENTSPAGE_SMALLDESC
  !insertmacro MUI_PAGE_COMPONENTS
  !insertmacro MUI_PAGE_DIRECTORY
!endif
!insertmacro MUI_PAGE_INSTFILES
!define MUI_FINISHPAGE_RUN
!define MUI_FINISHPAGE_RUN_TEXT "$(START_NOW)"
!define MUI_FINISHPAGE_RUN_FUNCTION StartAcumen
!insertmacro MUI_PAGE_FINISH
!ifndef EDITION_NEURAL
  !define MUI_UNCONFIRMPAGE_TEXT_TOP "$(KEPT)"
  !insertmacro MUI_UNPAGE_CONFIRM
  !insertmacro MUI_UNPAGE_INSTFILES
!endif
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "SimpChinese"
!include strings.nsh

; --- what both the installer and the uninstaller do -------------------------------------------------------------------

; Goes on only if nothing of the copy in $R1 runs: Windows lets nobody write to a library that is in use.
!macro STOP_IF_RUNNING un
  Function ${un}StopIfRunning
    again:
    ${IfNot} ${FileExists} "$R1\python\python311.dll"
      Return
    ${EndIf}
    ClearErrors
    FileOpen $R2 "$R1\python\python311.dll" a
    ${If} ${Errors}
      SetErrorLevel 4
      MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(RUNNING)" /SD IDCANCEL IDRETRY again
      SetErrorLevel 4
      Quit
    ${EndIf}
    FileClose $R2
  FunctionEnd
!macroend

; Takes out the program that lies in `place`; what others put there stays.
!macro WIPE place
  RMDir /r "${place}\python"
  RMDir /r "${place}\app"
  Delete "${place}\acumen.cmd"
  Delete "${place}\Uninstall.exe"
!macroend

!macro PROGID name kind
  WriteRegStr HKCU "${CLASSES}\${name}" "" "${kind}"
  WriteRegStr HKCU "${CLASSES}\${name}\DefaultIcon" "" "$INSTDIR\${ICON}"
  WriteRegStr HKCU "${CLASSES}\${name}\Application" "ApplicationName" "Acumen"
  WriteRegStr HKCU "${CLASSES}\${name}\Application" "ApplicationIcon" "$INSTDIR\${ICON}"
  WriteRegStr HKCU "${CLASSES}\${name}\Application" "AppUserModelID" "${IDENTITY}"
  WriteRegStr HKCU "${CLASSES}\${name}\shell\open\command" "" '"$INSTDIR\python\pythonw.exe" ${START} "%1"'
!macroend

!macro OFFER ending name
  WriteRegStr HKCU "${CLASSES}\${ending}\OpenWithProgids" "${name}" ""
!macroend

!macro OFFER_NO_MORE ending name
  DeleteRegValue HKCU "${CLASSES}\${ending}\OpenWithProgids" "${name}"
  DeleteRegKey /ifempty HKCU "${CLASSES}\${ending}\OpenWithProgids"
  DeleteRegKey /ifempty HKCU "${CLASSES}\${ending}"
!macroend

!macro EACH_OFFER do
  !insertmacro ${do} ".acumen" "Acumen.Project"
  !insertmacro ${do} ".onnx" "Acumen.Model"
  !insertmacro ${do} ".csv" "Acumen.Table"
  !insertmacro ${do} ".tsv" "Acumen.Table"
  !insertmacro ${do} ".xlsx" "Acumen.Table"
  !insertmacro ${do} ".parquet" "Acumen.Table"
!macroend

!insertmacro STOP_IF_RUNNING ""

Function .onInit
  ${IfNot} ${AtLeastBuild} ${OLDEST_BUILD}
    SetErrorLevel 3
    MessageBox MB_OK|MB_ICONSTOP "$(TOO_OLD)" /SD IDOK
    Quit
  ${EndIf}
FunctionEnd

Function StartAcumen
  SetOutPath "$DOCUMENTS"
  Exec '"$INSTDIR\python\pythonw.exe" ${START}'
FunctionEnd

; Leaves with what is said in $R3 and the status $R4.
Function Refuse
  SetErrorLevel $R4
  MessageBox MB_OK|MB_ICONSTOP "$R3" /SD IDOK
  SetErrorLevel $R4
  Quit
FunctionEnd

Function NeedSpace
  ${GetRoot} "$INSTDIR" $R2
  ClearErrors
  ${DriveSpace} "$R2\" "/D=F /S=M" $R3
  ${IfNot} ${Errors}
  ${AndIf} $R3 < ${NEEDED_MB}
    StrCpy $R3 "$(NO_SPACE)"
    StrCpy $R4 5
    Call Refuse
  ${EndIf}
FunctionEnd

Function NeedAllFiles
  ${If} ${Errors}
    StrCpy $R3 "$(DAMAGED)"
    StrCpy $R4 2
    Call Refuse
  ${EndIf}
FunctionEnd

!ifdef EDITION_NEURAL

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

!ifndef EDITION_FULL
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
!endif

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
  Call LeaveOldPlace
  !insertmacro WIPE "$INSTDIR"
  Call NeedSpace
  ClearErrors
  SetOutPath "$INSTDIR"
  File "${STAGE}/acumen.cmd"
  File /r "${STAGE}/python"
  File /r "${STAGE}/app"
  Call NeedAllFiles
!ifdef EDITION_FULL
  RMDir /r "$INSTDIR\neural"
  ClearErrors
  File /r "${STAGE}/neural"
  Call NeedAllFiles
!else
  Call CheckPack
!endif
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
