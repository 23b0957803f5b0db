import Diagnosis
import ErrorCodes

/// The lines of a TLS failure that came so far.
struct SecureFailure {
    private(set) var marks: [RecordMark]
    /// As printed after `lpvStatusInformation is`.
    private var value: CallbackFlags?
    /// By the names printed.
    private var named: CallbackFlags = []
    var code: String?
    var host: String?
    var endpoint: String?

    init(_ signal: MarkedSignal) {
        marks = signal.marks
    }

    /// More lines than WinHTTP has flags are not one failure.
    private static let markLimit = 12

    mutating func add(_ signal: MarkedSignal) {
        if let text = signal.signal[.value], let code = ErrorCode(parsing: text) {
            value = CallbackFlags(rawValue: code.win32.map { UInt32(clamping: $0) } ?? code.hresult)
        }
        if let name = signal.signal[.symbol], let flag = CallbackFlags(parsing: name) { named.formUnion(flag) }
        if marks.count < SecureFailure.markLimit { marks += signal.marks }
    }

    /// What the lines say: the flags, and the number as printed when it says something else.
    ///
    /// The number is what WinHTTP handed over; names are derived from it, so it counts when the two disagree.
    var fields: SignalFields {
        var fields: SignalFields = [:]
        let flags = value ?? named
        if !flags.isEmpty { fields[.flags] = "0x" + String(flags.rawValue, radix: 16) }
        if let value, !named.isEmpty, value != named { fields[.value] = "0x" + String(named.rawValue, radix: 16) }
        fields[.code] = code
        fields[.host] = host
        fields[.endpoint] = endpoint
        return fields
    }
}

extension SecureFailure? {
    /// Adds a line; one that comes first begins a failure, since its beginning may lie in an older part of the log.
    mutating func add(_ signal: MarkedSignal) {
        if self == nil { self = SecureFailure(MarkedSignal(signal.signal, marks: [])) }
        self?.add(signal)
    }
}
