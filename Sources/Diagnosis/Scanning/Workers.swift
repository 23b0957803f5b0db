// The one place that starts threads.
//
// Not Dispatch: its manager needs two open files of its own, and a process that may open no more ends there without a
// word. Not tasks: an asynchronous `main` ends by unwinding its thread, which in a static executable first sorts the
// unwind tables of the whole program. That alone took 10 ms of CPU time, four times the rest of a start.

#if canImport(Glibc)
    private import Glibc
#elseif canImport(Musl)
    private import Musl
#elseif canImport(Darwin)
    private import Darwin
#elseif os(Windows)
    private import Dispatch
    private import WinSDK
#endif

/// Does pieces of work on several threads and hands over the results in order.
package enum Workers {
    /// Each thread keeps a window of a log and what that log said; more of them would cost more memory than time.
    package static let most = 4

    /// Makes so many results, several at a time, and gives each to `take`, one at a time and in the order of their
    /// numbers.
    ///
    /// Nobody works so far ahead that more than a few results wait for their turn.
    ///
    /// - Parameters:
    ///   - count: how many pieces of work there are.
    ///   - limit: the most threads.
    ///   - ahead: how many results may wait for each thread.
    ///   - make: makes a result; called by several threads.
    ///   - take: takes it; called by one thread at a time.
    package static func perform<Result: Sendable>(
        _ count: Int,
        threads limit: Int = most,
        ahead: Int = 2,
        make: @Sendable (Int) -> Result,
        take: (Result) -> Void
    ) {
        let threads = min(count, processors, limit)
        guard threads > 1 else {
            for number in 0..<max(count, 0) { take(make(number)) }
            return
        }
        withoutActuallyEscaping(make) { make in
            withoutActuallyEscaping(take) { take in
                let queue = OrderedQueue(count: count, ahead: ahead * threads, make: make, take: take)
                run(threads) { queue.work() }
            }
        }
    }
}

/// Pieces of work that are taken in order by several threads, and results that are handed over in order.
private final class OrderedQueue<Result: Sendable>: @unchecked Sendable {
    private let count: Int
    private let ahead: Int
    private let make: @Sendable (Int) -> Result
    /// Called under the lock alone, though not by the thread that made it.
    private let take: (Result) -> Void
    /// Guards what follows.
    private let gate = Gate()
    /// The next piece that nobody has begun, and the next that is to be handed over.
    private var next = 0
    private var due = 0
    private var waiting: [Int: Result] = [:]

    init(count: Int, ahead: Int, make: @escaping @Sendable (Int) -> Result, take: @escaping (Result) -> Void) {
        self.count = count
        self.ahead = ahead
        self.make = make
        self.take = take
    }

    func work() {
        while let number = nextPiece() { hand(over: make(number), number) }
    }

    /// The piece to be done next; `nil` when all are begun. Waits while nobody may work further ahead: whoever has the
    /// piece that is due is at work on it, and wakes the others when it is handed over.
    private func nextPiece() -> Int? {
        gate.withLock {
            while next < count, next >= due + ahead { gate.wait() }
            guard next < count else { return nil }
            next += 1
            return next - 1
        }
    }

    private func hand(over result: Result, _ number: Int) {
        gate.withLock {
            waiting[number] = result
            while let result = waiting.removeValue(forKey: due) {
                take(result)
                due += 1
            }
            gate.wakeAll()
        }
    }
}

// MARK: - The system's threads

#if os(Windows)
    extension Workers {
        private static var processors: Int { Int(GetActiveProcessorCount(WORD(ALL_PROCESSOR_GROUPS))) }

        private static func run(_ threads: Int, _ work: @Sendable () -> Void) {
            DispatchQueue.concurrentPerform(iterations: threads) { _ in work() }
        }
    }
#else
    /// What a thread is to do, in a form that passes through the system's functions.
    private final class Job: @unchecked Sendable {
        let work: @Sendable () -> Void

        init(_ work: @escaping @Sendable () -> Void) {
            self.work = work
        }
    }

    extension Workers {
        private static var processors: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

        /// Does the work on this thread and as many others as the system gives, and returns when all are done.
        private static func run(_ threads: Int, _ work: @Sendable () -> Void) {
            withoutActuallyEscaping(work) { work in
                let job = Job(work)
                let started = (1..<max(threads, 1)).compactMap { _ in start(job) }
                work()
                for thread in started { pthread_join(thread, nil) }
            }
        }

        /// `nil` when the system gives no thread.
        private static func start(_ job: Job) -> pthread_t? {
            let context = Unmanaged.passRetained(job).toOpaque()
            let thread = newThread(context)
            if thread == nil { Unmanaged<Job>.fromOpaque(context).release() }
            return thread
        }

        /// Systems differ in the stack that a thread gets, from 8 MB down to the 128 KB of musl.
        private static let stackSize = 1 << 20

        private static func newThread(_ context: UnsafeMutableRawPointer) -> pthread_t? {
            var attributes = pthread_attr_t()
            guard pthread_attr_init(&attributes) == 0 else { return nil }
            defer { pthread_attr_destroy(&attributes) }
            pthread_attr_setstacksize(&attributes, stackSize)
            #if canImport(Darwin)
                var thread: pthread_t?
                return pthread_create(&thread, &attributes, { doJob($0) }, context) == 0 ? thread : nil
            #else
                var thread = pthread_t()
                return pthread_create(&thread, &attributes, doJob, context) == 0 ? thread : nil
            #endif
        }
    }

    /// What a new thread begins with.
    private func doJob(_ context: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
        if let context { Unmanaged<Job>.fromOpaque(context).takeRetainedValue().work() }
        return nil
    }
#endif
