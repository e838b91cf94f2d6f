"""The search for forbidden calls finds each of them, and nothing in the program."""

import pytest
from check_safety import CODE, findings, main


@pytest.mark.parametrize(
    "line",
    [
        "import pickle",
        "from joblib import load",
        "import socket",
        "from urllib import request",
        "import urllib.request",
        "from PySide6 import QtNetwork",
        "from PySide6.QtNetwork import QTcpSocket",
        "eval('1')",
        "exec('x = 1')",
        "torch.load('model.pt')",
        "torch.load('model.pt', weights_only=False)",
        "os.system('ls')",
        "subprocess.run('ls', shell=True)",
        "numpy.load('x.npy', allow_pickle=True)",
        "pandas.read_pickle('x')",
    ],
)
def test_what_must_not_be_is_found(tmp_path, line):
    path = tmp_path / "code.py"
    path.write_text(f"{line}\n")
    assert list(findings(path, "desktop_app/code.py"))


@pytest.mark.parametrize(
    "line", ["torch.load('m', weights_only=True)", "from urllib.parse import quote", "dialog.exec()"]
)
def test_what_may_be_is_not(tmp_path, line):
    path = tmp_path / "code.py"
    path.write_text(f"{line}\n")
    assert not list(findings(path, "desktop_app/code.py"))


def test_the_program_holds_none_of_it(capsys):
    assert main([CODE]) == 0, capsys.readouterr().out
