import CMTraceLog
import Times

/// A record's time, read character by character and counted day by day.
struct SlowTime {
    private let parts: [Int]
    private let milliseconds: Int
    private let offset: LogTime.Offset

    /// The time in attributes that begin with `<time="`; `nil` when they name none that exists.
    init?(_ attributes: [UInt8]) {
        var text = attributes.dropFirst(7)
        guard let hour = text.takeNumber(1...2), text.take(":"), let minute = text.takeNumber(1...2), text.take(":"),
            let second = text.takeNumber(1...2), hour < 24, minute < 60, second < 60
        else { return nil }
        milliseconds = text.take(".") ? text.takeFraction() : 0
        offset = SlowTime.offset(text.takeOffset(atMost: 16))
        guard text.take("\" date=\""), let month = text.takeNumber(1...2), text.take("-"),
            let day = text.takeNumber(1...2), text.take("-"), let year = text.takeNumber(4...4), text.take("\""),
            year >= 1, (1...12).contains(month), day >= 1, day <= SlowTime.days(of: month, year)
        else { return nil }
        parts = [year, month, day, hour, minute, second]
    }

    /// The same as the reader gives it.
    var time: LogTime {
        let (year, month, day) = (parts[0], parts[1], parts[2])
        var days = day - 1
        for earlier in 1..<month { days += SlowTime.days(of: earlier, year) }
        for earlier in min(year, 1970)..<max(year, 1970) {
            days += (year > 1970 ? 1 : -1) * (SlowTime.days(of: 2, earlier) == 29 ? 366 : 365)
        }
        let seconds = ((days * 24 + parts[3]) * 60 + parts[4]) * 60 + parts[5]
        return LogTime(localMilliseconds: Int64(seconds * 1000 + milliseconds), offset: offset)
    }

    /// What is wrong with the way back from the number to the parts; `nil` when it gives them.
    var civilFlaw: String? {
        let civil = CivilTime(millisecondsSinceEpoch: time.localMilliseconds)
        let back = [civil.year, civil.month, civil.day, civil.hour, civil.minute, civil.second]
        return back == parts && civil.millisecond == milliseconds ? nil : "\(parts) comes back as \(back)"
    }

    private static func offset(_ text: String) -> LogTime.Offset {
        if text.isEmpty { return .missing }
        let digits = text.dropFirst()
        guard let sign = text.first, sign == "+" || sign == "-", (1...3).contains(digits.utf8.count),
            digits.utf8.allSatisfy({ (48...57).contains($0) }), let minutes = Int(digits), minutes <= 840
        else { return .odd }
        return .minutes(sign == "-" ? -minutes : minutes)
    }

    private static func days(of month: Int, _ year: Int) -> Int {
        let isLeap = year.isMultiple(of: 400) || (year.isMultiple(of: 4) && !year.isMultiple(of: 100))
        return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
    }
}

extension ArraySlice<UInt8> {
    /// Takes a text off the front if it stands there.
    fileprivate mutating func take(_ text: String) -> Bool {
        guard starts(with: text.utf8) else { return false }
        self = dropFirst(text.utf8.count)
        return true
    }

    /// Takes so many ASCII digits off the front, as many as there are; `nil` when there are too few.
    fileprivate mutating func takeNumber(_ counts: ClosedRange<Int>) -> Int? {
        let digits = takeDigits(atMost: counts.upperBound)
        return digits.utf8.count < counts.lowerBound ? nil : Int(digits)
    }

    /// Takes up to nine digits of a fraction, and gives their milliseconds.
    fileprivate mutating func takeFraction() -> Int {
        Int((takeDigits(atMost: 9) + "000").prefix(3)) ?? 0
    }

    /// Takes what stands before the quotation mark, so many bytes at most.
    fileprivate mutating func takeOffset(atMost limit: Int) -> String {
        let text = prefix(limit).prefix { $0 != UInt8(ascii: "\"") }
        self = dropFirst(text.count)
        return String(decoding: text, as: UTF8.self)
    }

    private mutating func takeDigits(atMost limit: Int) -> String {
        let digits = prefix(limit).prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        self = dropFirst(digits.count)
        return String(decoding: digits, as: UTF8.self)
    }
}
