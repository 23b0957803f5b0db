#if canImport(Glibc)
    private import Glibc
#elseif canImport(Musl)
    private import Musl
#elseif canImport(Darwin)
    private import Darwin
#elseif os(Windows)
    private import WinSDK
#endif

/// A lock inside which one may wait for what another thread does inside it. The standard library has only the lock.
final class Gate: @unchecked Sendable {
    #if os(Windows)
        private let lock = UnsafeMutablePointer<SRWLOCK>.allocate(capacity: 1)
        private let change = UnsafeMutablePointer<CONDITION_VARIABLE>.allocate(capacity: 1)

        init() {
            InitializeSRWLock(lock)
            InitializeConditionVariable(change)
        }

        deinit {
            lock.deallocate()
            change.deallocate()
        }
    #else
        private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
        private let change = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

        init() {
            pthread_mutex_init(lock, nil)
            pthread_cond_init(change, nil)
        }

        deinit {
            pthread_cond_destroy(change)
            pthread_mutex_destroy(lock)
            change.deallocate()
            lock.deallocate()
        }
    #endif

    /// Does something while no other thread is inside.
    func withLock<Value>(_ work: () -> Value) -> Value {
        #if os(Windows)
            AcquireSRWLockExclusive(lock)
            defer { ReleaseSRWLockExclusive(lock) }
        #else
            pthread_mutex_lock(lock)
            defer { pthread_mutex_unlock(lock) }
        #endif
        return work()
    }

    /// Lets others in until one of them calls ``wakeAll()``, or for no reason at all; only inside the lock.
    func wait() {
        #if os(Windows)
            _ = SleepConditionVariableSRW(change, lock, INFINITE, 0)
        #else
            pthread_cond_wait(change, lock)
        #endif
    }

    /// Lets all who wait look again; inside the lock.
    func wakeAll() {
        #if os(Windows)
            WakeAllConditionVariable(change)
        #else
            pthread_cond_broadcast(change)
        #endif
    }
}
