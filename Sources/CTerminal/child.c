#define _GNU_SOURCE
#include "CTerminal.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>

enum { GRACE_MILLISECONDS = 1000 };

/* Bytes that came through the pipe, each kind once. */
static unsigned char came[256];

static int take_stop_signal(void) {
    char bytes[64];
    int count;
    int number = 0;
    while ((count = ct_drain(bytes, (int)sizeof bytes)) > 0) {
        for (int i = 0; i < count; i++) {
            came[(unsigned char)bytes[i]] = 1;
            if (bytes[i] == CT_STOP_TERM) number = SIGTERM;
            if (bytes[i] == CT_STOP_HUP) number = SIGHUP;
            if (bytes[i] == CT_STOP_INT) number = SIGTERM;
        }
    }
    return number;
}

static void give_back(void) {
    for (int i = 0; i < 256; i++) {
        if (came[i]) ct_notify((char)i);
        came[i] = 0;
    }
}

static int collect(int pid) {
    int status = 0;
    pid_t ended;
    do {
        ended = waitpid(pid, &status, 0);
    } while (ended < 0 && errno == EINTR);
    return ended == pid ? status : -1;
}

int ct_wait_for_child(int pid) {
    int child = (int)syscall(SYS_pidfd_open, pid, 0);
    /* A kernel without it: then the child alone decides. */
    if (child < 0) return collect(pid);
    struct pollfd ends[2] = {{.fd = child, .events = POLLIN}, {.fd = ct_pipe(), .events = POLLIN}};
    int grace = -1;
    int status = -1;
    for (;;) {
        int ready = poll(ends, 2, grace);
        if (ready < 0 && errno != EINTR) break;
        if (ready == 0) break;
        if (ready > 0 && ends[0].revents != 0) {
            status = collect(pid);
            break;
        }
        int number = take_stop_signal();
        if (number != 0) {
            ct_stop_acknowledged();
            kill(pid, number);
            grace = GRACE_MILLISECONDS;
        }
    }
    close(child);
    give_back();
    return status;
}
