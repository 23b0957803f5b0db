/// A log file's name taken apart: the log it belongs to, and when it was closed if it is an older part.
struct RolloverName: Hashable {
    /// The name without extension and date.
    let base: String
    /// `YYYYMMDDHHMMSS` of the moment the part was closed; `nil` for the current part.
    let closed: String?
    /// Whether the part is the one before the current one by its extension, `.lo_`.
    let isPrevious: Bool

    /// Takes apart `Name.log`, `Name-YYYYMMDD-HHMMSS.log` and `Name.lo_`.
    init(fileName: String) {
        let dot = fileName.lastIndex(of: ".")
        let stem = dot.map { String(fileName[..<$0]) } ?? fileName
        let fileExtension = dot.map { fileName[fileName.index(after: $0)...].lowercased() } ?? ""
        isPrevious = fileExtension == "lo_"
        let parts = stem.split(separator: "-", omittingEmptySubsequences: false)
        if parts.count >= 3, let date = parts.dropLast().last, let time = parts.last,
            date.count == 8, time.count == 6, (date + time).allSatisfy({ $0.isASCII && $0.isNumber })
        {
            base = parts.dropLast(2).joined(separator: "-")
            closed = String(date + time)
        } else {
            base = stem
            closed = nil
        }
    }

    /// A key that sorts the parts of one log from the oldest to the current one.
    var order: String {
        closed ?? (isPrevious ? "99999999999998" : "99999999999999")
    }
}
