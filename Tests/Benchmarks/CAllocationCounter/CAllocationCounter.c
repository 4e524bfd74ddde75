// Counts allocations by standing before glibc's allocator: a program's own definition of malloc is the one that all
// its libraries use, and glibc exports its own under a second name. Counts are per thread, so that no lock and no
// other thread disturbs them. Elsewhere the counter says that it is not available.
#include "CAllocationCounter.h"

#if defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define CRM_SANITIZER 1
#endif
#endif

#if defined(__linux__)
#include <features.h>
#endif

#if defined(__GLIBC__) && !defined(CRM_SANITIZER)

#include <errno.h>
#include <malloc.h>
#include <stddef.h>

extern void *__libc_malloc(size_t size);
extern void *__libc_calloc(size_t count, size_t size);
extern void *__libc_realloc(void *block, size_t size);
extern void *__libc_memalign(size_t alignment, size_t size);
extern void __libc_free(void *block);

// In an executable these are at a fixed offset from the thread pointer: no access to them can allocate.
static __thread bool counting;
static __thread crm_allocation_count counts;

static void *counted(void *block) {
    if (__builtin_expect(counting, 0) && block) {
        counts.allocations += 1;
        counts.live_bytes += (int64_t)malloc_usable_size(block);
        if (counts.live_bytes > counts.peak_bytes) counts.peak_bytes = counts.live_bytes;
    }
    return block;
}

void *malloc(size_t size) { return counted(__libc_malloc(size)); }

void *calloc(size_t count, size_t size) { return counted(__libc_calloc(count, size)); }

void *realloc(void *block, size_t size) {
    if (__builtin_expect(!counting, 1)) return __libc_realloc(block, size);
    int64_t before = block ? (int64_t)malloc_usable_size(block) : 0;
    void *moved = __libc_realloc(block, size);
    // A failed realloc leaves the block alone; one to size zero frees it.
    if (moved || size == 0) counts.live_bytes -= before;
    return counted(moved);
}

void free(void *block) {
    if (__builtin_expect(counting, 0) && block) counts.live_bytes -= (int64_t)malloc_usable_size(block);
    __libc_free(block);
}

void *memalign(size_t alignment, size_t size) { return counted(__libc_memalign(alignment, size)); }

void *aligned_alloc(size_t alignment, size_t size) { return counted(__libc_memalign(alignment, size)); }

int posix_memalign(void **result, size_t alignment, size_t size) {
    if (alignment < sizeof(void *) || (alignment & (alignment - 1)) != 0) return EINVAL;
    void *block = counted(__libc_memalign(alignment, size));
    if (!block) return ENOMEM;
    *result = block;
    return 0;
}

bool crm_allocation_counter_available(void) { return true; }

void crm_allocation_counter_start(void) {
    counts = (crm_allocation_count){0, 0, 0};
    counting = true;
}

crm_allocation_count crm_allocation_counter_stop(void) {
    counting = false;
    return counts;
}

#else

bool crm_allocation_counter_available(void) { return false; }

void crm_allocation_counter_start(void) {}

crm_allocation_count crm_allocation_counter_stop(void) { return (crm_allocation_count){0, 0, 0}; }

#endif

#if defined(__GLIBC__) && __GLIBC_PREREQ(2, 33)

#include <malloc.h>

int64_t crm_live_bytes(void) {
    struct mallinfo2 info = mallinfo2();
    return (int64_t)(info.uordblks + info.hblkhd);
}

#else

int64_t crm_live_bytes(void) { return 0; }

#endif
