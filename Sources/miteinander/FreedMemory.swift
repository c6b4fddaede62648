import CMalloc

/// How the C library keeps memory that was freed.
enum FreedMemory {
    /// Blocks from this size on go back to the machine as soon as they are free, in bytes.
    private static let largeBlock: Int32 = 256 << 10
    /// Threads share so many heaps; each keeps what it once held.
    private static let heaps: Int32 = 2

    /// Gives back what one request needed: a sign-in takes 16 MB, and a server runs for months.
    ///
    /// By itself glibc keeps a heap for each thread and raises the size from which blocks go back,
    /// up to 32 MB. With 200 readers and 10 writers a server holds 38 MB of its own instead of 71.
    static func giveBack() {
        mallopt(M_ARENA_MAX, heaps)
        mallopt(M_MMAP_THRESHOLD, largeBlock)
    }
}
