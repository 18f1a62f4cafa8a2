// The part of libgvc and libcgraph that PartnerMaps needs, in types that Swift imports well.
//
// The libraries take `char *` for names they do not change, hide structures behind macros and keep
// mutable globals, none of which Swift can use. They are also not thread safe: every function here
// must be called from one thread.
#ifndef PARTNERS_CGRAPHVIZ_SHIM_H
#define PARTNERS_CGRAPHVIZ_SHIM_H

#include <stddef.h>

struct GVC_s;
struct Agraph_s;
struct Agnode_s;
struct Agedge_s;

/// A rectangle in points: its middle, width and height. The y axis points up.
struct GVBox {
  double x, y, width, height;
};

/// Makes the context of drawing; a process needs one and never frees it.
struct GVC_s *_Nullable gv_context(void);

/// Forgets the errors so far and catches messages from now on.
void gv_forget_errors(void);
/// Whether an error, and not only a warning, was reported since they were forgotten.
int gv_has_error(void);
/// The messages since they were forgotten, at most 1 000 bytes, one behind the other.
const char *_Nonnull gv_messages(void);

/// Reads a graph; nothing if the text is not one.
struct Agraph_s *_Nullable gv_read(const char *_Nonnull text);
/// Makes the parser forget the text last read: it keeps what it has not read, and whether it was in
/// a string or a comment. 1 if there was nothing to forget; else also forgets the errors.
int gv_recover(void);
/// Blanks every attribute of graph, nodes and edges whose name is not among some, and words in the
/// manner of HTML.
void gv_keep(struct Agraph_s *_Nonnull graph, const char *_Nonnull const *_Nonnull names,
             size_t count);
void gv_close(struct Agraph_s *_Nonnull graph);
/// The layout that a graph names for itself, or an empty text; to be copied at once.
const char *_Nonnull gv_engine(struct Agraph_s *_Nonnull graph);
/// Places partners and links by a layout, whatever the graph names; 0 if it worked.
int gv_layout(struct GVC_s *_Nonnull context, struct Agraph_s *_Nonnull graph,
              const char *_Nonnull engine);
void gv_free_layout(struct GVC_s *_Nonnull context, struct Agraph_s *_Nonnull graph);
/// Draws a graph that has a layout into memory to be freed with ``gv_free_bytes``; 0 if it worked.
int gv_render(struct GVC_s *_Nonnull context, struct Agraph_s *_Nonnull graph,
              const char *_Nonnull format, char *_Nullable *_Nonnull bytes,
              unsigned int *_Nonnull count);
void gv_free_bytes(char *_Nonnull bytes);

/// The rectangle around everything; only after a layout.
struct GVBox gv_frame(struct Agraph_s *_Nonnull graph);
/// Sets the dots per inch of what is drawn next; only after a layout.
void gv_set_resolution(struct Agraph_s *_Nonnull graph, double dots_per_inch);

/// Whether a font of this system has a letter, by its number in Unicode; -1 where that is not known.
int gv_has_letter(unsigned int letter);

/// Makes a copy of this process: 0 in the copy, its number in the process; -1 where the system does not
/// allow it, or where there are other threads, whose locks would stay closed in the copy.
int gv_copy_process(void);

/// Lets this process end when the one that started it does; nothing where the system cannot.
void gv_end_with_parent(void);

/// The nodes of a graph in order of reading; nothing behind the last.
struct Agnode_s *_Nullable gv_first_node(struct Agraph_s *_Nonnull graph);
struct Agnode_s *_Nullable gv_next_node(struct Agraph_s *_Nonnull graph,
                                        struct Agnode_s *_Nonnull node);
const char *_Nonnull gv_node_name(struct Agnode_s *_Nonnull node);
/// Where a node is and how large its outline; only after a layout.
struct GVBox gv_node_box(struct Agnode_s *_Nonnull node);
/// Where the label of a node is and how large its text; only after a layout.
struct GVBox gv_label_box(struct Agnode_s *_Nonnull node);

/// The edges that start at a node; nothing behind the last.
struct Agedge_s *_Nullable gv_first_edge(struct Agraph_s *_Nonnull graph,
                                         struct Agnode_s *_Nonnull node);
struct Agedge_s *_Nullable gv_next_edge(struct Agraph_s *_Nonnull graph,
                                        struct Agedge_s *_Nonnull edge);
/// The key of an edge; empty if it has none.
const char *_Nonnull gv_edge_name(struct Agedge_s *_Nonnull edge);
/// How many control points the first Bezier curve of an edge has; only after a layout.
size_t gv_curve_count(struct Agedge_s *_Nonnull edge);
/// One of these control points, in points.
struct GVBox gv_curve_point(struct Agedge_s *_Nonnull edge, size_t index);

#endif
