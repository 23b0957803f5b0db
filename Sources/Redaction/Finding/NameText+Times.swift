import Checked
import Tokens

// Every record has a time and a date, whose numbers look like the beginnings of addresses, one after the other.
extension NameText {
    /// The offset behind `time="08:45:08.000+360" date="11-04-2025"`, which begins at an offset; `nil` when anything
    /// else stands there.
    func endOfTime(at start: Int) -> Int? {
        guard self[start] == UInt8(ascii: "t"), self[start - 1] == UInt8(ascii: "<"), stands("time=\"", at: start)
        else {
            return nil
        }
        let seconds = start + 6
        guard let fraction = end(of: "00:00:00", at: seconds) else { return nil }
        let point = self[fraction] == UInt8(ascii: ".") ? fraction + 1 : fraction
        let sign = end(from: point, atMost: 7, while: \.isDigit)
        let bias = end(from: sign, atMost: 2) { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") }
        return end(of: "\" date=\"00-00-0000\"", at: end(from: bias, atMost: 4, while: \.isDigit))
    }

    /// The offset behind a text in which a zero stands for any digit.
    private func end(of form: StaticString, at start: Int) -> Int? {
        stands(form, at: start) ? start + form.utf8CodeUnitCount : nil
    }

    private func stands(_ form: StaticString, at start: Int) -> Bool {
        form.withUTF8Buffer { form in
            form.indices.allSatisfy { index in
                let byte = self[start + index]
                return form[index] == UInt8(ascii: "0") ? byte.isDigit : byte == form[index]
            }
        }
    }
}
