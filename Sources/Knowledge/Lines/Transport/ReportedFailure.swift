import Diagnosis
import ErrorCodes

/// A failure that the event at a request's end reports, and no line before it told.
struct ReportedFailure {
    let code: ErrorCode

    /// What a line of the kind `http-reported` says; `nil` for a success, and for the failure given out last.
    init?(_ line: MarkedSignal, _ memory: LineMemory) {
        guard let code = line.signal.code, code.hresult != 0, !memory.isRepeat(line) else { return nil }
        self.code = code
    }

    /// What the event says of the server and the code.
    func fields(of line: MarkedSignal, _ memory: LineMemory) -> SignalFields {
        var fields = ReportedFailure.server(of: line, memory)
        fields[.code] = code.hexadecimalSpelling
        return fields
    }

    /// Host and endpoint; a failure that is reported more than once belongs to the URL that was just told for its host.
    static func server(of line: MarkedSignal, _ memory: LineMemory) -> SignalFields {
        if let target = memory.target(near: line.moment), target.host == line.signal.host {
            return line.signal.keeping([.host]).merging(target.keeping([.endpoint]))
        }
        return line.signal.keeping([.host]).merging(line.signal.endpointByComponent)
    }
}

extension Signal {
    /// Events name only a host; the component that raised one tells what it was talking to.
    var endpointByComponent: SignalFields {
        switch self[.component]?.lowercased() {
        case "bgbagent": [.endpoint: Endpoint.notification.rawValue]
        case "datatransferservice", "contenttransfermanager", "cas": [.endpoint: Endpoint.distributionPoint.rawValue]
        default: [.endpoint: Endpoint.managementPoint.rawValue]
        }
    }
}
