; Both installers in one file. Run by packaging/windows_package.py, which defines EDITION_FULL and what common.nsh asks for,
; and BASE_SETUP and NEURAL_SETUP, the two that it carries. It unpacks one after the other and runs it silently, so that
; nothing has to be packed twice, and the person answers only once.
!include common.nsh

; Leaves with what the status $R4 of one of the two means, if it is not 0.
Function TellWhy
  ${If} $R4 == 0
    Return
  ${ElseIf} $R4 == 4
    StrCpy $R3 "$(RUNNING)"
  ${ElseIf} $R4 == 5
    StrCpy $R3 "$(NO_SPACE)"
  ${ElseIf} $R4 == 6
    StrCpy $R3 "$(NO_WRITE)"
  ${Else}
    StrCpy $R3 "$(DAMAGED)"
  ${EndIf}
  Call Refuse
FunctionEnd

Section "$(PART_PROGRAM)" THE_PROGRAM
  SectionIn RO
  AddSize ${NEEDED_MB}000
  StrCpy $R1 $INSTDIR
  Call StopIfRunning
  Call NeedSpace
  InitPluginsDir
  SetOutPath "$PLUGINSDIR"
  Call RunBoth
SectionEnd

; The two below only carry a choice over to the installer of the program.
Section "$(PART_FILES)" THE_FILES
SectionEnd

Section /o "$(PART_DESKTOP)" THE_DESKTOP
SectionEnd

Function RunBoth
  StrCpy $R5 ""
  ${If} ${SectionIsSelected} ${THE_DESKTOP}
    StrCpy $R5 " /DESKTOP"
  ${EndIf}
  ${IfNot} ${SectionIsSelected} ${THE_FILES}
    StrCpy $R5 "$R5 /NOTYPES"
  ${EndIf}
  ClearErrors
  File "/oname=$PLUGINSDIR\program.exe" "${BASE_SETUP}"
  Call NeedAllFiles
  ExecWait '"$PLUGINSDIR\program.exe" /S$R5 /D=$INSTDIR' $R4
  Delete "$PLUGINSDIR\program.exe"
  Call TellWhy
  ReadRegStr $INSTDIR HKCU "Software\Acumen" "Location"
  ClearErrors
  File "/oname=$PLUGINSDIR\pack.exe" "${NEURAL_SETUP}"
  Call NeedAllFiles
  ExecWait '"$PLUGINSDIR\pack.exe" /S' $R4
  Delete "$PLUGINSDIR\pack.exe"
  Call TellWhy
FunctionEnd

Function .onInit
  !insertmacro NEED_WINDOWS
FunctionEnd

!insertmacro MUI_FUNCTION_DESCRIPTION_BEGIN
  !insertmacro MUI_DESCRIPTION_TEXT ${THE_PROGRAM} "$(ABOUT_FULL)"
  !insertmacro MUI_DESCRIPTION_TEXT ${THE_FILES} "$(ABOUT_FILES)"
  !insertmacro MUI_DESCRIPTION_TEXT ${THE_DESKTOP} "$(ABOUT_DESKTOP)"
!insertmacro MUI_FUNCTION_DESCRIPTION_END
