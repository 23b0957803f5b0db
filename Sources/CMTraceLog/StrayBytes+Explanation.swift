extension StrayBytes.Kind {
    /// Why the bytes are no record, as the end of a sentence.
    package var explanation: String {
        switch self {
        case .text: "text outside records"
        case .recordWithoutStart: "a record whose beginning is missing"
        case .recordWithoutEnd: "a record that breaks off before its end"
        case .cutAtEnd: "a record cut off by the end of the file"
        case .oversizedRecord: "a record without an end, longer than \(RecordReader.recordLimit) bytes"
        case .nul: "NUL bytes"
        case .binary: "NUL among other bytes"
        }
    }
}
