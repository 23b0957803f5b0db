// What Swift cannot do: note, when a fault ends the process, what each thread was at work on. A handler of signals may
// call only what POSIX lists as safe there, and must not use the stack that overflowed. All of it is empty on Windows.

#ifndef CCRASHNOTE_H
#define CCRASHNOTE_H

/// From now on a fault that ends the process writes the task of the thread that had it to the descriptor, and a line end.
///
/// Faults are the signals ILL, SEGV, BUS, FPE, TRAP and ABRT. Afterwards the signal does what it did before.
void ccn_begin(int descriptor);

/// Names what this thread is at work on from now on: the bytes, without a line end, are cut at CCN_TASK_LIMIT. Nothing
/// for a count of 0.
void ccn_set_task(const char *bytes, long count);

/// The longest name of a task, in bytes.
#define CCN_TASK_LIMIT 4095

#endif
