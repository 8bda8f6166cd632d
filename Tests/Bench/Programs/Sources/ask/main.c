/* A client that takes as little of the machine as it can, so that what is measured is the servers:
 *
 *     ask PORT CONNECTIONS COUNT METHOD PATH [BODY]    asks so often in all over so many kept connections, one request under way on each;
 *                                                      prints the seconds that took, and those it spent on processors itself
 *
 * BODY is a file. The request's bytes are made once; of an answer only the status and Content-Length are read. Anything but an answer with
 * status 200 within ten seconds ends it with 2.
 */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

enum { MOST_CONNECTIONS = 64, BUFFER = 1 << 16 };

/* What has come of the answer that a connection waits for: the head until it is whole, then only how much is missing. */
struct connection {
    int socket;
    size_t filled;
    size_t missing;
    char head[4096];
};

static struct connection connections[MOST_CONNECTIONS];
static char *request;
static size_t length;

static void fail(const char *reason, const char *shown, size_t count) {
    fprintf(stderr, "ask: %s\n%.*s\n", reason, (int)(count < 2000 ? count : 2000), shown);
    exit(2);
}

static void prepare(const char *method, const char *path, const char *body) {
    size_t size = 0;
    char *bytes = NULL;
    if (body) {
        FILE *file = fopen(body, "r");
        if (!file) fail("the body cannot be read", body, strlen(body));
        fseek(file, 0, SEEK_END);
        size = ftell(file);
        rewind(file);
        bytes = malloc(size + 1);
        if (fread(bytes, 1, size, file) != size) fail("the body cannot be read", body, strlen(body));
        fclose(file);
    }
    request = malloc(1024 + strlen(path) + size);
    length = sprintf(request, "%s %s HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: */*\r\n", method, path);
    if (body) length += sprintf(request + length, "Content-Type: application/json\r\nContent-Length: %zu\r\n", size);
    length += sprintf(request + length, "\r\n");
    memcpy(request + length, bytes, size);
    length += size;
}

static void open_connection(struct connection *connection, int port, int queue) {
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons(port), .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    int yes = 1;
    connection->socket = socket(AF_INET, SOCK_STREAM, 0);
    if (connect(connection->socket, (struct sockaddr *)&address, sizeof address)) fail("nobody listens there", "", 0);
    setsockopt(connection->socket, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    struct epoll_event event = {.events = EPOLLIN, .data.ptr = connection};
    epoll_ctl(queue, EPOLL_CTL_ADD, connection->socket, &event);
}

static void ask(struct connection *connection) {
    for (size_t sent = 0; sent < length;) {
        ssize_t count = send(connection->socket, request + sent, length - sent, MSG_NOSIGNAL);
        if (count <= 0) fail("a connection was closed", "", 0);
        sent += count;
    }
    connection->filled = connection->missing = 0;
}

/* The length of the head and the body behind it; 0 while the head is not whole. */
static size_t whole(const struct connection *connection) {
    const char *end = memmem(connection->head, connection->filled, "\r\n\r\n", 4);
    if (!end) return 0;
    if (connection->filled < 13 || memcmp(connection->head + 9, "200 ", 4)) fail("refused", connection->head, connection->filled);
    for (const char *line = connection->head; (line = memchr(line, '\n', end - line)); ) {
        line++;
        if (end - line > 15 && !strncasecmp(line, "content-length:", 15)) return end + 4 - connection->head + strtoul(line + 15, NULL, 10);
    }
    fail("no Content-Length", connection->head, connection->filled);
    return 0;
}

/* 1 when the answer is whole. */
static int receive(struct connection *connection) {
    static char rest[BUFFER];
    if (connection->missing) {
        ssize_t count = recv(connection->socket, rest, sizeof rest, 0);
        if (count <= 0 || (size_t)count > connection->missing) fail("a connection was closed, or says too much", "", 0);
        return !(connection->missing -= count);
    }
    ssize_t count = recv(connection->socket, connection->head + connection->filled, sizeof connection->head - connection->filled, 0);
    if (count <= 0) fail("a connection was closed", "", 0);
    connection->filled += count;
    size_t size = whole(connection);
    if (!size) return 0;
    if (size < connection->filled) fail("an answer is too long", connection->head, connection->filled);
    return !(connection->missing = size - connection->filled);
}

static double seconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec + now.tv_nsec / 1e9;
}

int main(int count, char **arguments) {
    int open = count < 6 ? 0 : atoi(arguments[2]);
    long wanted = count < 6 ? 0 : atol(arguments[3]);
    if (open < 1 || open > MOST_CONNECTIONS || wanted < open) {
        fprintf(stderr, "usage: ask PORT CONNECTIONS COUNT METHOD PATH [BODY]; at most %d connections\n", MOST_CONNECTIONS);
        return 2;
    }
    prepare(arguments[4], arguments[5], count > 6 ? arguments[6] : NULL);
    int queue = epoll_create1(0);
    for (int index = 0; index < open; index++) open_connection(&connections[index], atoi(arguments[1]), queue);
    double begun = seconds();
    long asked = open, answered = 0;
    for (int index = 0; index < open; index++) ask(&connections[index]);
    while (answered < wanted) {
        struct epoll_event events[MOST_CONNECTIONS];
        int ready = epoll_wait(queue, events, MOST_CONNECTIONS, 10000);
        if (ready <= 0) fail("no answer within ten seconds", "", 0);
        for (int index = 0; index < ready; index++) {
            struct connection *connection = events[index].data.ptr;
            if (!receive(connection)) continue;
            answered++;
            if (asked++ < wanted) ask(connection);
        }
    }
    double taken = seconds() - begun;
    struct rusage used;
    getrusage(RUSAGE_SELF, &used);
    printf("%f %f\n", taken, used.ru_utime.tv_sec + used.ru_stime.tv_sec + (used.ru_utime.tv_usec + used.ru_stime.tv_usec) / 1e6);
    return 0;
}
