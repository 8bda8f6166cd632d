/* The reference's mock server in a process of its own, with nothing around it: libpact_ffi, loaded from a path.
 *
 *     served-by-reference LIBRARY starts COUNT INTERACTIONS FOLDER    starts and stops it so often; prints the microseconds of each time
 *     served-by-reference LIBRARY serve INTERACTIONS FOLDER           prints its port, serves until its input ends, prints whether
 *                                                                     all went as the pact says
 *
 * The pact has that many interactions, `/items/0` and on, each of them with what the folder has of: method, request, request-rules,
 * response, response-rules. The bodies are JSON.
 */
#include <dlfcn.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static void *library;

static void *function(const char *name) {
    void *found = dlsym(library, name);
    if (!found) {
        fprintf(stderr, "the library has no %s\n", name);
        exit(2);
    }
    return found;
}

static const char *file(const char *folder, const char *name) {
    char path[4096];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    FILE *opened = fopen(path, "r");
    if (!opened) return NULL;
    fseek(opened, 0, SEEK_END);
    long size = ftell(opened);
    rewind(opened);
    char *text = calloc(1, size + 1);
    if (fread(text, 1, size, opened) != (size_t)size) exit(2);
    fclose(opened);
    return text;
}

static uint16_t pact_of(int interactions, const char *folder) {
    uint16_t (*new_pact)(const char *, const char *) = function("pactffi_new_pact");
    bool (*with_specification)(uint16_t, int) = function("pactffi_with_specification");
    uint32_t (*new_interaction)(uint16_t, const char *) = function("pactffi_new_interaction");
    bool (*with_request)(uint32_t, const char *, const char *) = function("pactffi_with_request");
    bool (*with_body)(uint32_t, int, const char *, const char *) = function("pactffi_with_body");
    bool (*with_rules)(uint32_t, int, const char *) = function("pactffi_with_matching_rules");

    uint16_t pact = new_pact("C", "P");
    with_specification(pact, 4); /* version 3 */
    const char *method = file(folder, "method");
    static const char *const parts[] = {"request", "response"};
    const char *bodies[2], *rules[2];
    for (int part = 0; part < 2; part++) {
        char name[64];
        snprintf(name, sizeof name, "%s-rules", parts[part]);
        bodies[part] = file(folder, parts[part]);
        rules[part] = file(folder, name);
    }
    for (int number = 0; number < interactions; number++) {
        char text[64];
        snprintf(text, sizeof text, "item %d", number);
        uint32_t interaction = new_interaction(pact, text);
        snprintf(text, sizeof text, "/items/%d", number);
        with_request(interaction, method ? method : "GET", text);
        for (int part = 0; part < 2; part++) {
            if (bodies[part]) with_body(interaction, part, "application/json", bodies[part]);
            if (rules[part]) with_rules(interaction, part, rules[part]);
        }
    }
    return pact;
}

static int32_t start(uint16_t pact) {
    int32_t (*create)(uint16_t, const char *, uint16_t, const char *, const char *) = function("pactffi_create_mock_server_for_transport");
    int32_t port = create(pact, "127.0.0.1", 0, "http", NULL);
    if (port <= 0) {
        fprintf(stderr, "the mock server does not start: %d\n", port);
        exit(2);
    }
    return port;
}

static double microseconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec * 1e6 + now.tv_nsec / 1e3;
}

int main(int count, char **arguments) {
    if (count < 5 || !(library = dlopen(arguments[1], RTLD_NOW))) {
        fprintf(stderr, "usage: LIBRARY starts COUNT INTERACTIONS FOLDER | LIBRARY serve INTERACTIONS FOLDER\n");
        return 2;
    }
    bool (*stop)(int32_t) = function("pactffi_cleanup_mock_server");
    bool (*matched)(int32_t) = function("pactffi_mock_server_matched");
    uint16_t pact = pact_of(atoi(arguments[count - 2]), arguments[count - 1]);
    if (!strcmp(arguments[2], "starts")) {
        for (int number = 0; number < atoi(arguments[3]); number++) {
            double begun = microseconds();
            stop(start(pact));
            printf("%.1f\n", microseconds() - begun);
        }
        return 0;
    }
    int32_t port = start(pact);
    printf("%d\n", port);
    fflush(stdout);
    while (getchar() != EOF) {}
    printf("%s\n", matched(port) ? "true" : "false");
    stop(port);
    return 0;
}
