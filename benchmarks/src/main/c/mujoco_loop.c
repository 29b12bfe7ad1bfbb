/*
 * The least that a C program does to step a MuJoCo task: random controls, the task's substeps, the
 * contact forces, a reset at an end. For libmujoco 2.2.2 alone, whose offsets stand here, so that no
 * header is needed.
 *
 *   mujoco_loop LIBRARY MODEL SUBSTEPS LIMIT HEIGHT_INDEX LOWEST HIGHEST SECONDS
 *
 * prints environment steps per second of processor time.
 */
#include <dlfcn.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { NU = 8, QPOS = 40376, CTRL = 40408, VERSION = 222, TIME_LIMIT = 1000 };

typedef void (*on_model_and_data)(void *, void *);

static void *library;

static void *symbol(const char *name) {
  void *found = dlsym(library, name);
  if (!found) {
    fprintf(stderr, "%s\n", dlerror());
    exit(1);
  }
  return found;
}

static double at(clockid_t clock) {
  struct timespec t;
  clock_gettime(clock, &t);
  return t.tv_sec + 1e-9 * t.tv_nsec;
}

static double uniform(uint64_t *state) {
  *state ^= *state << 13;
  *state ^= *state >> 7;
  *state ^= *state << 17;
  return (*state >> 11) * 0x1.0p-52 - 1;
}

int main(int count, char **words) {
  if (count != 9) return 2;
  library = dlopen(words[1], RTLD_NOW);
  if (!library) {
    fprintf(stderr, "%s\n", dlerror());
    return 1;
  }
  if (((int (*)(void))symbol("mj_version"))() != VERSION) return 3;
  char error[1000] = "";
  void *model = ((void *(*)(const char *, void *, char *, int))symbol("mj_loadXML"))(
      words[2], NULL, error, sizeof error);
  if (!model) {
    fprintf(stderr, "%s\n", error);
    return 1;
  }
  void *data = ((void *(*)(void *))symbol("mj_makeData"))(model);
  on_model_and_data reset = symbol("mj_resetData"), forward = symbol("mj_forward"),
                    step = symbol("mj_step"), forces = symbol("mj_rnePostConstraint");
  int substeps = atoi(words[3]), height = atoi(words[5]);
  double limit = atof(words[4]), lowest = atof(words[6]), highest = atof(words[7]);
  int motors = *(int *)((char *)model + NU);
  double *qpos = *(double **)((char *)data + QPOS), *ctrl = *(double **)((char *)data + CTRL);
  uint64_t state = 88172645463325252u;
  long steps = 0;
  int age = 0;
  reset(model, data);
  forward(model, data);
  double start = at(CLOCK_PROCESS_CPUTIME_ID), end = at(CLOCK_MONOTONIC) + atof(words[8]);
  while (at(CLOCK_MONOTONIC) < end) {
    for (int i = 0; i < motors; i++) ctrl[i] = limit * uniform(&state);
    for (int i = 0; i < substeps; i++) step(model, data);
    forces(model, data);
    steps++;
    if (++age == TIME_LIMIT || qpos[height] < lowest || qpos[height] > highest) {
      age = 0;
      reset(model, data);
      forward(model, data);
    }
  }
  printf("%.0f\n", steps / (at(CLOCK_PROCESS_CPUTIME_ID) - start));
  return 0;
}
