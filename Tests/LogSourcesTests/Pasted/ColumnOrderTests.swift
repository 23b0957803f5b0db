import LogSources
import TestSupport
import Testing

/// In whatever order a viewer showed its columns, and whatever stands between them, they say the same.
struct ColumnOrderTests {
    /// A record as the law's cases write it.
    private struct Line {
        let message: String
        let component: String
        /// Month, day, hour, second.
        let time: (month: Int, day: Int, hour: Int, second: Int)
        let thread: Int
    }

    private static let known = ["[CCMHTTP] ERROR", "Post to", "Failed to get AAD"]

    /// A message of a single word, one that holds the separators, and one that nobody knows.
    private static let lines = [
        Line(message: "Failed to get AAD token..", component: "ccmsetup", time: (5, 9, 13, 51), thread: 4992),
        Line(
            message: "[CCMHTTP] ERROR: URL=https://gw, Port=443; Options=31",
            component: "CcmMessaging",
            time: (5, 9, 13, 52),
            thread: 4992
        ),
        Line(message: "LSGetInternetMode", component: "LocationServices", time: (5, 14, 0, 53), thread: 656),
        Line(message: "Post to https://gw failed.", component: "CcmMessaging", time: (5, 14, 12, 54), thread: 4992),
    ]

    /// How dates are written where the users are.
    enum DateStyle: CaseIterable {
        case unitedStates
        case germany
        case spain
        case netherlands
        case sortable
        /// In columns of their own.
        case apart

        func text(_ time: (month: Int, day: Int, hour: Int, second: Int)) -> String {
            let (month, day, second) = (time.month, time.day, time.second)
            let hour = time.hour % 12 == 0 ? 12 : time.hour % 12
            switch self {
            case .unitedStates: return "\(month)/\(day)/2019 \(hour):33:\(second) \(time.hour < 12 ? "AM" : "PM")"
            case .germany: return "\(padded(day)).\(padded(month)).2019 \(padded(time.hour)):33:\(second)"
            case .spain: return "\(day)/\(month)/2019 \(hour):33:\(second) \(time.hour < 12 ? "a" : "p").\u{a0}m."
            case .netherlands: return "\(day)-\(month)-2019 \(time.hour):33:\(second)"
            case .sortable: return "2019-\(padded(month))-\(padded(day)) \(padded(time.hour)):33:\(second)"
            case .apart: return "2019-\(padded(month))-\(padded(day))\u{1}\(padded(time.hour)):33:\(second)"
            }
        }

        private func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    }

    enum ThreadStyle: CaseIterable {
        case twice
        case decimal
        case hexadecimal

        func text(_ thread: Int) -> String {
            let digits = String(thread, radix: 16, uppercase: true)
            switch self {
            case .twice: return "\(thread) (0x\(digits))"
            case .decimal: return "\(thread)"
            case .hexadecimal: return "0x\(digits)"
            }
        }
    }

    /// Every order of every choice of columns with a message and a time: m, c, t for the time, n for the thread's number.
    static let orders: [String] = ["mctn", "mct", "mtn", "mt"].flatMap { permutations(of: Array($0)) }.map {
        String($0)
    }

    private static func permutations(of columns: [Character]) -> [[Character]] {
        guard columns.count > 1 else { return [columns] }
        return columns.indices.flatMap { index in
            var rest = columns
            let first = rest.remove(at: index)
            return permutations(of: rest).map { [first] + $0 }
        }
    }

    @Test(arguments: orders)
    func everyOrderSaysTheSame(order: String) {
        let expected = Self.lines.map { line in
            let (time, thread) = (line.time, order.contains("n") ? "\(line.thread)" : "-")
            let hour = time.hour < 10 ? "0\(time.hour)" : "\(time.hour)"
            let day = time.day < 10 ? "0\(time.day)" : "\(time.day)"
            return "\(line.message) | \(order.contains("c") ? line.component : "") | \(thread) | "
                + "2019-05-\(day) \(hour):33:\(time.second)"
        }
        for separator in ["\t", "   ", ";", " | ", "|"] {
            for date in DateStyle.allCases {
                for thread in order.contains("n") ? ThreadStyle.allCases : [.twice] {
                    let text = Self.text(order, separator, date, thread)
                    let found = PastedRecords.read(text, known: Self.known).found.map(PastedRecords.summary)
                    #expect(found == expected, "\(order) \(separator.debugDescription) \(date) \(thread)")
                }
            }
        }
    }

    private static func text(
        _ order: String,
        _ separator: String,
        _ date: DateStyle,
        _ thread: ThreadStyle
    ) -> String {
        lines.map { line in
            let columns = order.map { column in
                switch column {
                case "c": line.component
                case "t": date.text(line.time).replacing("\u{1}", with: separator)
                case "n": thread.text(line.thread)
                default: line.message
                }
            }
            return columns.joined(separator: separator) + "\r\n"
        }.joined()
    }

    /// One line alone, where nothing else tells what it is.
    @Test(arguments: [
        "Post to x failed.\tCcmMessaging\t5/29/2019 1:33:51 PM\t13052",
        "CcmMessaging;29.05.2019 13:33:51;0x32FC;Post to x failed.",
        "29.05.2019 13:33:51   Post to x failed.   13052 (0x32FC)   CcmMessaging",
        "13052 | CcmMessaging | Post to x failed. | 2019-05-29T13:33:51",
        "\"Post to x failed.\",\"CcmMessaging\",\"5/29/2019 1:33:51 PM\",\"13052 (0x32FC)\"",
        "CcmMessaging 13052 (0x32FC) 29-5-2019 13:33:51 Post to x failed.",
        "29/05/2019, 13:33:51   CcmMessaging   13052   Post to x failed.",
        // Columns that say nothing of use: number, source, level.
        "12\tPost to x failed.\tCcmMessaging\t5/29/2019 1:33:51 PM\t13052 (0x32FC)\tmessaging.cpp:120",
        "Error;29.05.2019 13:33:51;CcmMessaging;13052 (0x32FC);Post to x failed.",
        // Czech, Finnish, Korean and Spanish.
        "Post to x failed.\tCcmMessaging\t29. 5. 2019 13:33:51\t13052 (0x32FC)",
        "29. 5. 2019 13:33:51\tCcmMessaging\t13052 (0x32FC)\tPost to x failed.",
        "Post to x failed.\tCcmMessaging\t29.5.2019 13.33.51\t13052 (0x32FC)",
        "Post to x failed.\tCcmMessaging\t2019-05-29 \u{c624}\u{d6c4} 1:33:51\t13052 (0x32FC)",
        "Post to x failed.\tCcmMessaging\t2019. 5. 29. \u{c624}\u{d6c4} 1:33:51\t13052 (0x32FC)",
        "Post to x failed.\tCcmMessaging\t29/05/2019 01:33:51 p. m.\t13052 (0x32FC)",
    ])
    func oneLineIsEnough(line: String) {
        let found = PastedRecords.read(line, known: ["Post to"]).found.map(PastedRecords.summary)
        #expect(found == ["Post to x failed. | CcmMessaging | 13052 | 2019-05-29 13:33:51"])
    }

    @Test func timesMayLackSeconds() {
        let found = PastedRecords.read("29.05.2019 13:33\tPost to x failed.", known: ["Post to"]).found
        #expect(found.map(PastedRecords.summary) == ["Post to x failed. |  | - | 2019-05-29 13:33:00"])
    }

    /// Two pastes in one ticket.
    @Test func twoOrdersInOneTextAreBothRead() {
        let text = """
            Post to x failed.\tCcmMessaging\t29.05.2019 13:33:51\t13052 (0x32FC)
            Post to x failed.\tCcmMessaging\t29.05.2019 13:33:52\t13052 (0x32FC)

            and on the other device:

            30.05.2019 13:33:51 CcmMessaging 656 (0x0290) Post to y failed.
            """
        let found = PastedRecords.read(text, known: ["Post to"]).found.map(PastedRecords.summary)
        #expect(found.last == "Post to y failed. | CcmMessaging | 656 | 2019-05-30 13:33:51")
        #expect(found.count == 3)
    }

    // MARK: Messages of several lines

    /// Beside the first and the last line stands what stands before and behind a message of one line, `•` here.
    @Test(arguments: [
        "•\tCcmMessaging\t5/29/2019 1:33:51 PM\t4992 (0x1380)", "5/29/2019 1:33:51 PM\tCcmMessaging\t•\t4992 (0x1380)",
        "CcmMessaging\t4992 (0x1380)\t•\t5/29/2019 1:33:51 PM", "5/29/2019 1:33:51 PM\tCcmMessaging\t4992 (0x1380)\t•",
        "\"•\";CcmMessaging;29.05.2019 13:33:51;4992", "CcmMessaging;29.05.2019 13:33:51;4992;\"•\"",
        "CcmMessaging | 4992 | • | 29.05.2019 13:33:51",
    ])
    func aMessageMayTakeSeveralLines(order: String) {
        let messages = ["Raising event:\n{\nStatusCode = 0;\n};", "Post to x failed."]
        let text = messages.map { order.replacing("•", with: $0) + "\n" }.joined()
        let found = PastedRecords.read(text, known: ["Post to"]).found
        #expect(
            found.map(PastedRecords.summary) == messages.map { $0 + " | CcmMessaging | 4992 | 2019-05-29 13:33:51" }
        )
        #expect(found.map(\.lines) == [1...4, 5...5])
    }

    /// With the columns before the message, the block that tells the month stands behind its date.
    @Test func anEventBehindItsColumnsTellsTheMonth() {
        let text = """
            5/9/2019 13:33:51\tCcmMessaging\t4992 (0x1380)\tRaising event:
            instance of CCM_CcmHttp_Status
            {
            DateTime = "20190509203351.387000+000";
            };
            """
        let sink = PastedRecords.read(text)
        #expect(sink.remarks == [.copied(dates: .monthFirst, isSure: true)])
    }

    // MARK: Dates that a mail program broke

    @Test(arguments: [
        "> Post to x. CcmMessaging\n> 5/9/2019 13:33:51 13052 (0x32FC)\n> Post to y. CcmMessaging\n> 14/9/2019 13:33:51 13052 (0x32FC)\n",
        "> Post to x. CcmMessaging 5/9/2019\n> 13:33:51 13052 (0x32FC)\n> Post to y. CcmMessaging 14/9/2019\n> 13:33:51 13052 (0x32FC)\n",
        "> 5/9/2019 13:33:51\n> CcmMessaging 13052 (0x32FC) Post to x.\n> 14/9/2019 13:33:51\n> CcmMessaging 13052 (0x32FC) Post to y.\n",
        "> Post to x.\tCcmMessaging\t5/9/2019\n> 13:33:51\t13052 (0x32FC)\n> Post to y.\tCcmMessaging\t14/9/2019\n> 13:33:51\t13052 (0x32FC)\n",
    ])
    func brokenColumnsCountForTheOrderOfDates(text: String) {
        let sink = PastedRecords.read(text, known: ["Post to"])
        let times = ["2019-09-05 13:33:51", "2019-09-14 13:33:51"]
        #expect(
            sink.found.map(PastedRecords.summary)
                == zip(["x", "y"], times).map { "Post to \($0). | CcmMessaging | 13052 | \($1)" }
        )
        #expect(sink.remarks == [.copied(dates: .dayFirst, isSure: true)])
    }
}
