# On a Windows: check the signatures, install silently, let the program try itself, take it out.
#     powershell -File packaging/windows/try.ps1 dist\Acumen-Setup.exe
param([Parameter(Mandatory)] [string] $Setup)
$ErrorActionPreference = 'Stop'

function Run([string] $program, [string[]] $arguments) {
    $ended = Start-Process -FilePath $program -ArgumentList $arguments -Wait -PassThru
    if ($ended.ExitCode -ne 0) { throw "$program ended with status $($ended.ExitCode)" }
}

$place = Join-Path $env:LOCALAPPDATA 'Programs\Acumen'
$report = Join-Path $env:TEMP 'acumen.json'
$shot = Join-Path $env:TEMP 'acumen.png'

Run (Resolve-Path $Setup) @('/S')
foreach ($file in Get-ChildItem (Join-Path $place 'python') -Include *.exe, *.dll, *.pyd -Recurse) {
    $signature = Get-AuthenticodeSignature $file.FullName
    if ($signature.Status -ne 'Valid') { throw "$($file.Name): $($signature.Status)" }
}
Run (Join-Path $place 'python\pythonw.exe') @('-X', 'utf8', '-m', 'acumen_start', '--smoke', $report, '--shot', $shot)
$found = Get-Content -Encoding UTF8 $report | ConvertFrom-Json
if (-not $found.worked) { throw "$($found.step): $($found.problem)" }
$found.times | Format-List
Run (Join-Path $place 'Uninstall.exe') @('/S', "_?=$place")
if (Test-Path (Join-Path $place 'app')) { throw 'The program is still there.' }
'All of it worked.'
