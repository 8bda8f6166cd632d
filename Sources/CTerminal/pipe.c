#include "CTerminal.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <unistd.h>

static int ends[2] = {-1, -1};
static pthread_once_t made = PTHREAD_ONCE_INIT;

static void make(void) {
    if (pipe(ends) != 0) {
        ends[0] = ends[1] = -1;
        return;
    }
    for (int i = 0; i < 2; i++) {
        fcntl(ends[i], F_SETFL, fcntl(ends[i], F_GETFL) | O_NONBLOCK);
        fcntl(ends[i], F_SETFD, FD_CLOEXEC);
    }
}

int ct_pipe(void) {
    pthread_once(&made, make);
    return ends[0];
}

void ct_notify(char byte) {
    if (ends[1] < 0) return;
    while (write(ends[1], &byte, 1) < 0 && errno == EINTR) {}
}

int ct_drain(char *bytes, int capacity) {
    if (ends[0] < 0 || capacity <= 0) return 0;
    ssize_t count = read(ends[0], bytes, (size_t)capacity);
    return count > 0 ? (int)count : 0;
}
