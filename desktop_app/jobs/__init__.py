"""Long work off the GUI thread: one thread and one supervised child process a job."""
