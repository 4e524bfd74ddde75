// Counts what the calling thread allocates while counting is on.
#ifndef CALLOCATIONCOUNTER_H
#define CALLOCATIONCOUNTER_H

#include <stdbool.h>
#include <stdint.h>

typedef struct {
    /// Blocks asked for: malloc, calloc, aligned forms, and every realloc.
    uint64_t allocations;
    /// Bytes of blocks that were made and not freed yet, as the allocator rounds them up. Negative if older
    /// blocks were freed.
    int64_t live_bytes;
    /// The highest value of live_bytes.
    int64_t peak_bytes;
} crm_allocation_count;

/// Whether this platform is supported: Linux with glibc, without an address sanitizer.
bool crm_allocation_counter_available(void);

/// Sets the counts of this thread to zero and starts counting.
void crm_allocation_counter_start(void);

/// Stops counting and returns what was counted since the start.
crm_allocation_count crm_allocation_counter_stop(void);

/// Bytes that are allocated now, by all threads of the process; 0 where the allocator does not tell.
int64_t crm_live_bytes(void);

#endif
