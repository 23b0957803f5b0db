import Checked
package import Times

extension Signal {
    /// When a token ends, by whatever clock the line means: it names no zone. `nil` for none, and for another form than
    /// `06/25/2020 08:29:35`, month first.
    package var expiry: CivilTime? {
        guard let text = self[.expires] else { return nil }
        let parts = text.split(whereSeparator: { "/ :".contains($0) }).map { Int(decimalDigits: $0, atMost: 4) }
        guard parts.count == 6, let month = parts[0], let day = parts[1], let year = parts[2], let hour = parts[3],
            let minute = parts[4], let second = parts[5]
        else { return nil }
        return CivilTime(year: year, month: month, day: day, hour: hour, minute: minute, second: second)
    }

    /// The same in the form of all times here, with a word on its zone; as the log writes it where that is no time.
    package var expiryText: String? {
        expiry.map { $0.text(separator: " ") + " (no zone written)" } ?? self[.expires]
    }
}
