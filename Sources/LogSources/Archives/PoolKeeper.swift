/// Lets go of the cursors that wait when nobody needs the logs of a bundle any more.
///
/// They don't go by themselves: a pool keeps its cursors, a cursor its archive, and an archive the pool.
final class PoolKeeper: Sendable {
    private let pool: CursorPool

    /// The keeper of a bundle's pool.
    init(_ pool: CursorPool) {
        self.pool = pool
    }

    deinit {
        pool.close()
    }
}
