/// Turns the bytes of a file, which come in pieces, into UTF-8.
///
/// What decides nothing yet is held back: half a character, or a record of which it is not known how it is written. Where
/// the file goes on later, ``pause(into:)`` gives out what would be given out if it ended.
protocol TextDecoding {
    var tally: DecodingTally { get }
    /// Whether ASCII at hand would be passed on as it is.
    var passesASCII: Bool { get }
    /// Notes bytes that were passed on as they are: ASCII.
    mutating func skip(_ bytes: RawSpan)
    /// Takes in the next bytes, and adds what they say to a text.
    mutating func take(_ bytes: RawSpan, into text: inout [UInt8])
    /// Adds what can be told if the file ends here.
    mutating func pause(into text: inout [UInt8])
}
