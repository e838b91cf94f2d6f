@rem Acumen on the command line: acumen.cmd --help
@"%~dp0python\python.exe" -X utf8 -m acumen_start %*
