import Checked

/// A claim's time as RFC 7519 wants it, a number of seconds, with what is odd about how it was written.
struct NumericDate: Equatable {
    /// Seconds since 1970, fractions cut off downwards; `nil` when no 64-bit number can say it.
    let epochSeconds: Int64?
    let oddity: Oddity?

    enum Oddity: Equatable {
        case fraction
        case exponent
        case writtenAsText
        case notANumber
        case outOfRange
    }

    init(_ value: JSONValue) {
        switch value {
        case .number(let text):
            self.init(number: text)
        case .string(let text):
            let isNumber = (try? JSONReader.value(of: Array(text.utf8))).map {
                if case .number = $0 { true } else { false }
            }
            let number = isNumber == true ? NumericDate(number: text) : nil
            self.init(epochSeconds: number?.epochSeconds, oddity: number == nil ? .notANumber : .writtenAsText)
        default:
            self.init(epochSeconds: nil, oddity: .notANumber)
        }
    }

    private init(epochSeconds: Int64?, oddity: Oddity?) {
        self.epochSeconds = epochSeconds
        self.oddity = oddity
    }

    /// The text of a JSON number, whose grammar the reader has checked.
    private init(number text: String) {
        if let seconds = Int64(text) {
            self.init(epochSeconds: seconds, oddity: nil)
            return
        }
        let lower = text.lowercased()
        let halves = lower.split(separator: "e", maxSplits: 1)
        let exponent = halves.count == 2 ? Int(halves[1].drop { $0 == "+" }) : 0
        let seconds = exponent.flatMap { Self.wholeSeconds(halves[0], exponent: $0) }
        let written: Oddity = lower.contains("e") ? .exponent : .fraction
        self.init(epochSeconds: seconds, oddity: seconds == nil ? .outOfRange : written)
    }

    private static func wholeSeconds(_ mantissa: Substring, exponent: Int) -> Int64? {
        let isNegative = mantissa.hasPrefix("-")
        let digits = mantissa.drop { $0 == "-" }.split(separator: ".", maxSplits: 1)
        guard let whole = digits.first, exponent.distanceFromZero <= 400, mantissa.utf8.count <= 400 else { return nil }
        let fraction = digits.count == 2 ? String(digits[1]) : ""
        let zeros = String(repeating: "0", count: 400)
        let padded = zeros + whole + fraction + zeros
        let split = max(0, zeros.count +| whole.count +| exponent)
        guard let seconds = Int64(padded.prefix(split)) else { return nil }
        let hasRest = padded.dropFirst(split).contains { $0 != "0" }
        return isNegative ? 0 -| seconds -| (hasRest ? 1 : 0) : seconds
    }
}
