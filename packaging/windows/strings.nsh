; What the installer says, in each of its languages. MUI's own words come with NSIS.
!macro SAY name english chinese
  LangString ${name} ${LANG_ENGLISH} "${english}"
  LangString ${name} ${LANG_SIMPCHINESE} "${chinese}"
!macroend
!define SAY "!insertmacro SAY"

${SAY} TOO_OLD "Acumen needs Windows 10 (version 1809) or newer." "Acumen 需要 Windows 10（1809 版）或更新的系统。"
${SAY} RUNNING "Acumen is open. Close its window, then click Retry. Nothing has been changed yet." \
  "Acumen 正在运行。关闭它的窗口，然后点“重试”。目前还没有改动任何内容。"
${SAY} NO_SPACE "There is not enough room on this disk. Acumen needs ${NEEDED_MB} MB. Free some space or choose another disk." \
  "这个磁盘的空间不够。Acumen 需要 ${NEEDED_MB} MB。清理一些空间，或另选一个磁盘。"
${SAY} NO_WRITE "This folder cannot be written to:$\r$\n$INSTDIR$\r$\n$\r$\nChoose a folder of your own." \
  "无法写入这个文件夹：$\r$\n$INSTDIR$\r$\n$\r$\n请选择属于自己的文件夹。"
${SAY} DAMAGED "Not every file could be written, so Acumen is not complete. Start the installer again; data and projects are untouched." \
  "有文件没能写入，Acumen 不完整。重新运行安装程序即可；数据和项目没有改动。"
${SAY} NO_BASE "Acumen itself is not installed. Install it first with Acumen-Setup.exe, then this pack." \
  "还没有安装 Acumen。先用 Acumen-Setup.exe 安装它，再安装这个扩展包。"
${SAY} PACK_OLD "The Neural pack that was here belongs to another version and was removed. Install the one that came with this version." \
  "原有的神经网络扩展包属于另一个版本，已移除。请安装与本版本配套的扩展包。"
${SAY} PART_PROGRAM "Acumen" "Acumen"
${SAY} PART_DESKTOP "Icon on the desktop" "桌面图标"
${SAY} PART_FILES "Open projects by double click, and offer Acumen for tables and model files" \
  "双击打开项目，并在表格和模型文件的“打开方式”中列出 Acumen"
${SAY} ABOUT_PROGRAM "The program and everything that it needs. No other software and no administrator is needed." \
  "程序及其所需的一切。不需要其他软件，也不需要管理员权限。"
${SAY} ABOUT_FULL "The program, and the Neural pack: neural nets and symmetric trees. No other software and no administrator is needed." \
  "程序和神经网络扩展包：神经网络与对称树。不需要其他软件，也不需要管理员权限。"
${SAY} ABOUT_DESKTOP "A second way to start it, beside the Start menu." "除“开始”菜单外的另一个入口。"
${SAY} ABOUT_FILES "What opens these files now stays as it is; only .acumen files belong to Acumen." \
  "这些文件现在的打开方式不变；只有 .acumen 文件归 Acumen。"
${SAY} START_NOW "Start Acumen" "启动 Acumen"
${SAY} PURPOSE "Turns local files into decisions; nothing leaves the computer" "把本机文件变成决策，数据不离开这台电脑"
${SAY} KIND_PROJECT "Acumen project" "Acumen 项目"
${SAY} KIND_MODEL "Model file (ONNX)" "模型文件（ONNX）"
${SAY} KIND_TABLE "Table" "表格"
${SAY} KEPT "Projects, models and settings are kept in $LOCALAPPDATA\Acumen." "项目、模型和设置保留在 $LOCALAPPDATA\Acumen。"
