#include "CGraphvizShim.h"

#include <dlfcn.h>
#include <graphviz/cgraph.h>
#include <graphviz/gvc.h>
#include <string.h>

#ifdef __linux__
#include <signal.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

// The library hands messages to a function without a context, so they are kept here. One thread
// draws (see the header), so nothing guards them.
static char messages[1001];
static int error_seen;

static int keep_message(char *piece) {
  size_t length = strlen(messages);
  strncat(messages, piece, sizeof messages - 1 - length);
  if (strcmp(piece, "Error") == 0) error_seen = 1;
  return 0;
}

GVC_t *gv_context(void) { return gvContext(); }

void gv_forget_errors(void) {
  agseterrf(keep_message);
  agreseterrors();
  messages[0] = '\0';
  error_seen = 0;
}

int gv_has_error(void) { return error_seen || agerrors() != 0; }

const char *gv_messages(void) { return messages; }

Agraph_t *gv_read(const char *text) {
  agreadline(1);
  return agmemread(text);
}

// Whether the parser reads the next text as what it is.
static int reads_well(void) {
  Agraph_t *graph = agmemread("graph \"partners probe\" {}");
  if (graph == NULL) return 0;
  int is_right = !gv_has_error() && strcmp(agnameof(graph), "partners probe") == 0;
  agclose(graph);
  return is_right;
}

int gv_recover(void) {
  if (reads_well()) return 1;
  // What closes a string, a comment or an HTML string that a bad text left open, and then is wrong,
  // which makes the parser drop what it holds.
  for (int attempt = 0; attempt < 100; attempt += 1) {
    Agraph_t *graph = agmemread("\" */ >>>>>>>> }");
    if (graph != NULL) agclose(graph);
    gv_forget_errors();
    if (reads_well()) break;
  }
  return 0;
}

static int is_kept(const char *name, const char *const *names, size_t count) {
  for (size_t index = 0; index < count; index += 1) {
    if (strcmp(name, names[index]) == 0) return 1;
  }
  return 0;
}

static void blank(void *object, Agsym_t *symbol, int is_kept) {
  char *value = agxget(object, symbol);
  if (value != NULL && (!is_kept || aghtmlstr(value))) agxset(object, symbol, "");
}

static void blank_graphs(Agraph_t *graph, Agsym_t *symbol, int is_kept) {
  blank(graph, symbol, is_kept);
  for (Agraph_t *part = agfstsubg(graph); part != NULL; part = agnxtsubg(part)) {
    blank_graphs(part, symbol, is_kept);
  }
}

void gv_keep(Agraph_t *graph, const char *const *names, size_t count) {
  for (int kind = AGRAPH; kind <= AGEDGE; kind += 1) {
    for (Agsym_t *symbol = agnxtattr(graph, kind, NULL); symbol != NULL;
         symbol = agnxtattr(graph, kind, symbol)) {
      int is_right = is_kept(symbol->name, names, count);
      if (!is_right || aghtmlstr(symbol->defval)) agattr(graph, kind, symbol->name, "");
      if (kind == AGRAPH) blank_graphs(graph, symbol, is_right);
      for (Agnode_t *node = agfstnode(graph); node != NULL; node = agnxtnode(graph, node)) {
        if (kind == AGNODE) blank(node, symbol, is_right);
        if (kind != AGEDGE) continue;
        for (Agedge_t *edge = agfstout(graph, node); edge != NULL; edge = agnxtout(graph, edge)) {
          blank(edge, symbol, is_right);
        }
      }
    }
  }
}

void gv_close(Agraph_t *graph) { agclose(graph); }

const char *gv_engine(Agraph_t *graph) {
  char *engine = agget(graph, "layout");
  return engine == NULL ? "" : engine;
}

int gv_layout(GVC_t *context, Agraph_t *graph, const char *engine) {
  // What the graph itself names would be taken instead, even if it has been blanked.
  Agsym_t *named = agattr(graph, AGRAPH, "layout", NULL);
  if (named != NULL) agxset(graph, named, (char *)engine);
  return gvLayout(context, graph, engine);
}

void gv_free_layout(GVC_t *context, Agraph_t *graph) { gvFreeLayout(context, graph); }

int gv_render(GVC_t *context, Agraph_t *graph, const char *format, char **bytes,
              unsigned int *count) {
  return gvRenderData(context, graph, format, bytes, count);
}

void gv_free_bytes(char *bytes) { gvFreeRenderData(bytes); }

struct GVBox gv_frame(Agraph_t *graph) {
  boxf frame = GD_bb(graph);
  return (struct GVBox){(frame.LL.x + frame.UR.x) / 2, (frame.LL.y + frame.UR.y) / 2,
                        frame.UR.x - frame.LL.x, frame.UR.y - frame.LL.y};
}

void gv_set_resolution(Agraph_t *graph, double dots_per_inch) {
  GD_drawing(graph)->dpi = dots_per_inch;
}

int gv_copy_process(void) {
#ifdef __linux__
  // Besides itself and what is above it the folder holds one for each thread.
  struct stat threads;
  if (stat("/proc/self/task", &threads) != 0 || threads.st_nlink != 3) return -1;
  return fork();
#else
  return -1;
#endif
}

void gv_end_with_parent(void) {
#ifdef __linux__
  prctl(PR_SET_PDEATHSIG, SIGKILL);
#endif
}

// Pango, which Graphviz draws words with, looks for fonts by this library; its headers need not be here.
int gv_has_letter(unsigned int letter) {
  struct FontSet {
    int count;
    int size;
    void **fonts;
  };
  static void *library;
  if (library == NULL) library = dlopen("libfontconfig.so.1", RTLD_LAZY);
  if (library == NULL) return -1;
  void *(*make_pattern)(void) = (void *(*)(void))dlsym(library, "FcPatternCreate");
  void *(*make_letters)(void) = (void *(*)(void))dlsym(library, "FcCharSetCreate");
  int (*add_letter)(void *, unsigned int) =
      (int (*)(void *, unsigned int))dlsym(library, "FcCharSetAddChar");
  int (*add_letters)(void *, const char *, const void *) =
      (int (*)(void *, const char *, const void *))dlsym(library, "FcPatternAddCharSet");
  void *(*make_names)(void) = (void *(*)(void))dlsym(library, "FcObjectSetCreate");
  struct FontSet *(*list)(void *, void *, void *) =
      (struct FontSet * (*)(void *, void *, void *)) dlsym(library, "FcFontList");
  void (*free_names)(void *) = (void (*)(void *))dlsym(library, "FcObjectSetDestroy");
  void (*free_letters)(void *) = (void (*)(void *))dlsym(library, "FcCharSetDestroy");
  void (*free_pattern)(void *) = (void (*)(void *))dlsym(library, "FcPatternDestroy");
  void (*free_fonts)(void *) = (void (*)(void *))dlsym(library, "FcFontSetDestroy");
  if (make_pattern == NULL || make_letters == NULL || add_letter == NULL || add_letters == NULL ||
      make_names == NULL || list == NULL || free_names == NULL || free_letters == NULL ||
      free_pattern == NULL || free_fonts == NULL)
    return -1;
  void *pattern = make_pattern();
  void *letters = make_letters();
  void *names = make_names();
  int found = -1;
  if (pattern != NULL && letters != NULL && names != NULL) {
    add_letter(letters, letter);
    add_letters(pattern, "charset", letters);
    struct FontSet *fonts = list(NULL, pattern, names);
    if (fonts != NULL) {
      found = fonts->count > 0;
      free_fonts(fonts);
    }
  }
  if (names != NULL) free_names(names);
  if (letters != NULL) free_letters(letters);
  if (pattern != NULL) free_pattern(pattern);
  return found;
}

Agnode_t *gv_first_node(Agraph_t *graph) { return agfstnode(graph); }

Agnode_t *gv_next_node(Agraph_t *graph, Agnode_t *node) { return agnxtnode(graph, node); }

const char *gv_node_name(Agnode_t *node) { return agnameof(node); }

struct GVBox gv_node_box(Agnode_t *node) {
  pointf middle = ND_coord(node);
  return (struct GVBox){middle.x, middle.y, ND_width(node) * 72, ND_height(node) * 72};
}

struct GVBox gv_label_box(Agnode_t *node) {
  textlabel_t *label = ND_label(node);
  pointf middle = ND_coord(node);
  if (label == NULL) return (struct GVBox){middle.x, middle.y, 0, 0};
  return (struct GVBox){middle.x, middle.y, label->dimen.x, label->dimen.y};
}

Agedge_t *gv_first_edge(Agraph_t *graph, Agnode_t *node) { return agfstout(graph, node); }

Agedge_t *gv_next_edge(Agraph_t *graph, Agedge_t *edge) { return agnxtout(graph, edge); }

const char *gv_edge_name(Agedge_t *edge) {
  const char *name = agnameof(edge);
  return name == NULL ? "" : name;
}

static const bezier *first_curve(Agedge_t *edge) {
  const splines *drawn = ED_spl(edge);
  return drawn == NULL || drawn->size < 1 ? NULL : &drawn->list[0];
}

size_t gv_curve_count(Agedge_t *edge) {
  const bezier *curve = first_curve(edge);
  return curve == NULL ? 0 : (size_t)curve->size;
}

struct GVBox gv_curve_point(Agedge_t *edge, size_t index) {
  pointf point = first_curve(edge)->list[index];
  return (struct GVBox){point.x, point.y, 0, 0};
}
