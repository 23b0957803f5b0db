/// Where the bytes of an archive come from, or those of a file that is packed.
package protocol PackedInput: AnyObject {
    /// How many there are, where any of them can be read at any time; `nil` where they come one behind the other.
    var size: Int? { get }

    /// Goes to a place, 0 to ``size``.
    ///
    /// - Returns: whether that went well.
    func seek(to place: Int) -> Bool

    /// Fills the buffer as far as there are bytes.
    ///
    /// - Returns: how many were written; fewer than there is room for only at the end. `nil` when they can't be read.
    func read(into buffer: UnsafeMutableRawBufferPointer) -> Int?
}
