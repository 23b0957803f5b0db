import Diagnosis
import ErrorCodes

/// A condition on a signal in words: `the code is 12045 ERROR_WINHTTP_SECURE_INVALID_CA`.
enum ConditionText {
    static func words(for condition: SignalFilter.Condition) -> String {
        switch condition {
        case .has(let field): "\(field.rawValue) is known"
        case .lacks(let field): "\(field.rawValue) is not known"
        case .equals(let field, let values): "\(field.rawValue) is \(list(values))"
        case .contains(let field, let part): "\(field.rawValue) contains \(part)"
        case .code(let codes): "the code is \(list(codes.map { named($0) }))"
        case .flag(let mask): "a flag of \(list(CallbackFlags(rawValue: mask).flags.map(\.name))) is set"
        case .noFlags: "no secure failure flag is set"
        case .status(let range) where range.count == 1: "the HTTP status is \(range.lowerBound)"
        case .status(let range): "the HTTP status lies in \(range.lowerBound) to \(range.upperBound)"
        case .endpoint(let endpoints): "the server answers as \(list(endpoints.map { name($0) }))"
        case .not(let conditions): "not (\(conditions.map { words(for: $0) }.joined(separator: ", and ")))"
        case .any(let conditions): conditions.map { words(for: $0) }.joined(separator: ", or ")
        }
    }

    private static func list(_ values: [String]) -> String {
        guard let last = values.last, values.count > 1 else { return values.first ?? "nothing" }
        return values.dropLast().joined(separator: ", ") + " or " + last
    }

    private static func named(_ code: ErrorCode) -> String {
        let number = code.win32.map { String($0) } ?? code.hexadecimalSpelling
        return ErrorTable.entry(for: code)?.symbol.map { "\(number) \($0)" } ?? number
    }

    private static func name(_ endpoint: Endpoint) -> String {
        switch endpoint {
        case .gateway: "gateway"
        case .gatewayContent: "content of a gateway"
        case .managementPoint: "management point"
        case .distributionPoint: "distribution point"
        case .notification: "notification channel"
        case .other: "a bare server name"
        case .foreign: "another service"
        }
    }
}
