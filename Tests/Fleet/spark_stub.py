"""A program that is called like the tool and passes on to it, but for some bundles."""

import sys

STUB = '''#!{python}
import os, resource, signal, subprocess, sys, time

TOOL, CRASH, HANG, NONSENSE, PAUSE = {constants!r}
if "--worker" not in sys.argv:
    os.execv(TOOL, [TOOL, *sys.argv[1:]])
resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
tool = subprocess.Popen([TOOL, *sys.argv[1:]], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
for request in sys.stdin.buffer:
    kind, name, rest = request.decode().rstrip("\\n").split("\\t")
    if CRASH and CRASH in name:
        os.kill(os.getpid(), signal.SIGSEGV)
    if HANG and HANG in name:
        time.sleep(3600)
    if NONSENSE and NONSENSE in name:
        print("[1, 2]", flush=True)
    time.sleep(PAUSE)
    tool.stdin.write(request)
    if kind == "bytes":
        tool.stdin.write(sys.stdin.buffer.read(int(rest)))
    tool.stdin.flush()
    for line in tool.stdout:
        sys.stdout.buffer.write(line)
        if b'"table":"end"' in line:
            break
    sys.stdout.buffer.flush()
'''


def write_stub(path, tool, crash="", hang="", nonsense="", pause=0.0):
    """Writes the program; bundles are known by a part of their names."""
    path.parent.mkdir(parents=True, exist_ok=True)
    constants = (str(tool), crash, hang, nonsense, pause)
    path.write_text(STUB.format(python=sys.executable, constants=constants), "utf-8")
    path.chmod(0o755)
    return path
