import Checked

/// Weighs whether letters were made by chance, as those of a signature are, or by people who named something.
///
/// The weight is in decibans: ten more make chance ten times as likely. It is the sum over all neighbours of what their
/// kinds and letters say, as counted in 16,000 names from logs, error tables, sources and documentation. Twenty letters
/// of a signature weigh 115 on average and less than -25 in 3 of 100,000; hardly any name of twenty letters weighs more
/// than that.
struct ChanceWeight {
    /// The weight so far; more than zero speaks for chance.
    private(set) var decibans = 0
    /// How many letters were weighed, the signs of base64 included.
    private(set) var count = 0
    private var last: UInt8?

    init() {}

    init(_ piece: Slice<UnsafeBufferPointer<UInt8>>) {
        add(piece)
    }

    /// Whether it may be a piece of a signature, where one is known to be near.
    var allowsSignature: Bool { decibans >= Self.lowestOfSignature }

    static let lowestOfSignature = -25

    /// Takes in a piece that is to be read as one with those before it.
    mutating func add(_ piece: Slice<UnsafeBufferPointer<UInt8>>) {
        count += piece.count
        if piece.count >= Self.shortestWord, isOfOneCase(piece) { decibans -= 2 * piece.count }
        if isGUID(piece) { decibans -= 10 * piece.count }
        var place = piece.startIndex
        while place < piece.endIndex {
            let run = piece[place...].prefix { $0.isLetter || $0.isDigit }
            if Self.isHexadecimal(run) { addDigits(run) } else { run.forEach { add($0) } }
            place = run.endIndex
            while place < piece.endIndex, !piece[place].isLetter, !piece[place].isDigit {
                add(piece[place])
                place += 1
            }
        }
    }

    /// Chance makes letters of one case alone seldom; constants and names of hosts are of nothing else.
    private func isOfOneCase(_ piece: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        !piece.contains(where: \.isLower) || !piece.contains(where: \.isUpper)
    }

    private static let shortestWord = 12

    private mutating func add(_ byte: UInt8) {
        if let last { decibans += Self.weight(of: byte, behind: last) }
        last = byte
    }

    // MARK: - Numbers

    /// Each digit of a number or a code is one of sixteen, not of 64.
    private mutating func addDigits(_ run: Slice<UnsafeBufferPointer<UInt8>>) {
        if let first = run.first { add(first) }
        decibans -= 6 * (run.count - 1)
        last = run.last
    }

    /// Whether it is a number in digits of one case, with or without `0x` before it.
    private static func isHexadecimal(_ run: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        let isMarked = run.first == UInt8(ascii: "0") && run.dropFirst().first.map { $0 | 0x20 } == UInt8(ascii: "x")
        let digits = isMarked ? run.dropFirst(2) : run
        guard digits.count >= 4, digits.allSatisfy({ $0.hexValue != nil }) else { return false }
        return digits.contains(where: \.isDigit)
            && !(digits.contains(where: \.isUpper) && digits.contains(where: \.isLower))
    }
}

// MARK: - What was counted

extension ChanceWeight {
    /// What two neighbours say together.
    private static func weight(of byte: UInt8, behind last: UInt8) -> Int {
        let (first, second) = (kind(of: last), kind(of: byte))
        let weight = kinds[first *| 4 +| second]
        // A small letter before a capital ends a word, and the two have nothing to do with each other.
        guard first < 2, second < 2, !(first == 1 && second == 0) else { return weight }
        let (row, column) = ((last | 0x20) &- UInt8(ascii: "a"), (byte | 0x20) &- UInt8(ascii: "a"))
        return weight +| letters[Int(row) *| 26 +| Int(column)]
    }

    /// Capitals, small letters, digits and signs, in this order.
    private static func kind(of byte: UInt8) -> Int {
        byte.isUpper ? 0 : byte.isLower ? 1 : byte.isDigit ? 2 : 3
    }

    /// By the first one's kind and the second one's.
    private static let kinds = [
        -1, 0, 8, -4,
        8, -4, 14, 3,
        12, 12, -7, -9,
        2, 3, -5, -2,
    ]

    /// By the first letter and the second one: `N` says nothing, letters before it speak for chance, those behind it for
    /// a name.
    private static let letters = [
        "DMPPDFODODHSORDMDRQUMFEDKD", "SEIFTEKDQJDUFDQIDNLJRDDDQD", "SDQDTDDQKDNOQDUDDNEQLDDDJD",
        "RFENXDJDTDDLIFQJDMQHLGDDID", "ODPSJJJDFDDLNTDLJUSODLINGD", "SDGDQQDDWDDODDTDDNNPNDDDID",
        "OHGEWDJNRDDJISNDDQPLQDGDDD", "UFDDVDDDSDDDIDTDDOKSKDDDKD", "KIQOONODDDDPMVRIDLRRDKDEDF",
        "HEEFSEEFKFGGIFVFIFXFREMEEE", "KEDGZFKDSDDGEPDHDDRDJDGDDD", "SGDMVHDDUDHQDDTGDDNLNEDDND",
        "UMFIWDOGRDDKNEPRDDPHMDDDDD", "QDPRRLSIMDIIGKPDDEQUJJDDED", "GINNDLLDLDOOPULLDTNPQLOIDD",
        "TDKGTDDIODJSDDTPDTMPMDDDFD", "EEEIEEEEGEEOEEFGEGGEZEEEEE", "QDLMWEJDQDJGKKSEDOOQMKDDMD",
        "NDNDUDDNSDKHKDPLDDQVNDJDKD", "RDJDVFDQUDDHDDQMDPPONDFDMD", "MLKJRHIDNDDQOTIPDSSTDDDDDD",
        "UDEDYDDDUDDDEDNFDEDDDDDDDD", "TKDDRGDQWDDHJQRDDQPFDDDDDD", "QIOERJDEQDDEKDGUDDHVDDDOSE",
        "QKEEQDDDMHDNPNMUDDVSGDIDKK", "QHLHXHHHRHHJHJOHHHNHQHHJMP",
    ].flatMap { row in row.utf8.map { Int(UInt8(ascii: "N")) - Int($0) } }
}
