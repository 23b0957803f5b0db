#include "CCrashNote.h"

#ifndef _WIN32

#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const int faults[] = {SIGILL, SIGSEGV, SIGBUS, SIGFPE, SIGTRAP, SIGABRT};
#define FAULT_COUNT ((int)(sizeof faults / sizeof *faults))

static int note_descriptor = -1;

struct task {
    long count;
    char bytes[CCN_TASK_LIMIT + 1];
    // The handler's stack: the thread's own may be what ran over.
    char stack[64 << 10];
};

// Found in a handler without a lock: a plain pointer of the thread, set before it names its first task.
static _Thread_local struct task *own_task;

static void note_and_end(int number) {
    struct task *task = own_task;
    if (note_descriptor >= 0 && task && task->count > 0) {
        task->bytes[task->count] = '\n';
        // Whether it is written is nobody's business any more.
        ssize_t ignored = write(note_descriptor, task->bytes, (size_t)task->count + 1);
        (void)ignored;
    }
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = SIG_DFL;
    sigaction(number, &action, NULL);
    raise(number);
}

void ccn_begin(int descriptor) {
    note_descriptor = descriptor;
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = note_and_end;
    action.sa_flags = SA_ONSTACK | SA_NODEFER;
    for (int index = 0; index < FAULT_COUNT; index++) sigaction(faults[index], &action, NULL);
}

void ccn_set_task(const char *bytes, long count) {
    if (!own_task) {
        own_task = calloc(1, sizeof *own_task);
        if (!own_task) return;
        stack_t stack;
        memset(&stack, 0, sizeof stack);
        stack.ss_sp = own_task->stack;
        stack.ss_size = sizeof own_task->stack;
        sigaltstack(&stack, NULL);
    }
    own_task->count = 0;
    long kept = count < 0 ? 0 : count > CCN_TASK_LIMIT ? CCN_TASK_LIMIT : count;
    memcpy(own_task->bytes, bytes, (size_t)kept);
    own_task->count = kept;
}

#else

void ccn_begin(int descriptor) { (void)descriptor; }
void ccn_set_task(const char *bytes, long count) {
    (void)bytes;
    (void)count;
}

#endif
