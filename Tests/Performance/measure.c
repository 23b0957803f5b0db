// Runs a command, keeps its output from the terminal, and says what it took.
//
//     measure COMMAND [ARGUMENT...]
//
// Prints CPU microseconds (user and system), wall microseconds, peak memory in KiB, and the exit code. A program of its
// own because Linux counts the memory of whoever starts a process as that process's first peak: started from Python,
// everything would seem to take ten megabytes, and two milliseconds. The output goes to a file because grep stops at
// the first match when it goes to /dev/null.

#include <stdio.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static long long microseconds(struct timeval time) { return time.tv_sec * 1000000LL + time.tv_usec; }

int main(int count, char **arguments) {
    if (count < 2) return 64;
    FILE *output = tmpfile();
    if (!output) return 1;
    struct timespec start, end;
    struct rusage used;
    int status;
    clock_gettime(CLOCK_MONOTONIC, &start);
    pid_t child = fork();
    if (child == 0) {
        dup2(fileno(output), 1);
        dup2(fileno(output), 2);
        execvp(arguments[1], arguments + 1);
        _exit(127);
    }
    if (child < 0 || wait4(child, &status, 0, &used) != child) return 1;
    clock_gettime(CLOCK_MONOTONIC, &end);
    printf("%lld %lld %lld %ld %d\n", microseconds(used.ru_utime), microseconds(used.ru_stime),
           (end.tv_sec - start.tv_sec) * 1000000LL + (end.tv_nsec - start.tv_nsec) / 1000, used.ru_maxrss,
           WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status));
    return 0;
}
