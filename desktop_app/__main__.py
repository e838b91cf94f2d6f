"""Start here: ``python -m desktop_app``, or ``acumen``."""

import gc
import multiprocessing
import sys


def main() -> int:
    """Run a command, or open the window where none was given; neither front end imports the other."""
    # Before anything else: in a built app the children that read and train start with this very file.
    multiprocessing.freeze_support()
    from desktop_app.command_names import is_command

    if is_command(sys.argv[1:]):
        from desktop_app import cli
        from desktop_app.core.gpu_folder import put_on_path

        put_on_path()
        return cli.main(sys.argv[1:])
    gc.disable()  # nothing that a start loads is garbage; the window switches it on again
    if "--smoke" in sys.argv[1:]:
        from desktop_app import smoke

        return smoke.main(sys.argv[1:])
    from desktop_app import bootstrap

    return bootstrap.main(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
