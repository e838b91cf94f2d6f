; What the installers for Windows have in common. For one person, without an administrator, into any folder.
; Exit statuses beside NSIS's own 0, 1 and 2:
;   3 Windows is too old, 4 Acumen is open, 5 no room, 6 the folder cannot be written to, 7 Acumen is not there (pack)
Unicode true
Target amd64-unicode
!ifdef EDITION_FULL
  SetCompressor zlib
  SetCompress off ; what is in it is packed already
!else ifdef QUICK
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
!include Sections.nsh
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
!ifdef EDITION_BASE
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

!macro NEED_WINDOWS
  ${IfNot} ${AtLeastBuild} ${OLDEST_BUILD}
    SetErrorLevel 3
    MessageBox MB_OK|MB_ICONSTOP "$(TOO_OLD)" /SD IDOK
    Quit
  ${EndIf}
!macroend

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
