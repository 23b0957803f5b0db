private import CPCRE2

/// A compiled regular expression in PCRE2's syntax, over bytes.
///
/// A compiled pattern never changes, so threads may share it; each thread matches through a ``Matcher`` of its own.
package final class Pattern: @unchecked Sendable {
    // Unchecked: PCRE2 documents compiled code as read-only after compilation, the JIT step included
    // (https://www.pcre.org/current/doc/html/pcre2api.html, "Multithreading").
    fileprivate let code: OpaquePointer
    /// Whether there is machine code for it.
    fileprivate let isTranslated: Bool
    /// The expression as it was written.
    package let source: String
    /// The names of the groups by number; unnamed groups and number 0 have none.
    package let groupNames: [String?]

    /// Compiles an expression.
    ///
    /// `.` does not match a line end unless the expression says so, and letters match in both cases only with `(?i)`.
    ///
    /// - Throws: ``PatternError`` with the place of the mistake.
    package init(_ source: String) throws(PatternError) {
        var errorCode: Int32 = 0
        var errorOffset = 0
        let bytes = Array(source.utf8)
        let compiled = bytes.withUnsafeBufferPointer { buffer in
            pcre2_compile_8(buffer.baseAddress, buffer.count, Pattern.options, &errorCode, &errorOffset, nil)
        }
        guard let compiled else { throw PatternError(code: errorCode, offset: errorOffset) }
        // Without JIT (a processor that PCRE2 has no code generator for) matching still works, only slower.
        isTranslated = pcre2_jit_compile_8(compiled, UInt32(PCRE2_JIT_COMPLETE)) == 0
        code = compiled
        self.source = source
        groupNames = Pattern.names(of: compiled)
    }

    deinit {
        pcre2_code_free_8(code)
    }

    /// `\C` is refused because it would let a pattern step outside the message's characters.
    private static let options = UInt32(PCRE2_NEVER_BACKSLASH_C)

    private static func names(of code: OpaquePointer) -> [String?] {
        var groupCount: UInt32 = 0
        var nameCount: UInt32 = 0
        var entrySize: UInt32 = 0
        var table: UnsafePointer<UInt8>?
        pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_CAPTURECOUNT), &groupCount)
        pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_NAMECOUNT), &nameCount)
        pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_NAMEENTRYSIZE), &entrySize)
        pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_NAMETABLE), &table)
        var names = [String?](repeating: nil, count: Int(groupCount) + 1)
        guard let table else { return names }
        // Each entry is the group's number in two bytes, high byte first, and the name with a closing NUL.
        for index in 0..<Int(nameCount) {
            let entry = table + index * Int(entrySize)
            let number = Int(entry[0]) << 8 | Int(entry[1])
            guard names.indices.contains(number) else { continue }
            names[number] = String(cString: entry + 2)
        }
        return names
    }
}

/// Why an expression could not be compiled.
package struct PatternError: Error, Equatable, CustomStringConvertible {
    /// PCRE2's number for the mistake.
    package let code: Int32
    /// Where in the expression it lies, in bytes from the start.
    package let offset: Int

    package var description: String { "\(message) at character \(offset + 1)" }

    /// PCRE2's own words for the mistake.
    package var message: String {
        var buffer = [UInt8](repeating: 0, count: 256)
        let length = pcre2_get_error_message_8(code, &buffer, buffer.count)
        return length > 0 ? String(decoding: buffer.prefix(Int(length)), as: UTF8.self) : "error \(code)"
    }
}

// MARK: - Matching

/// The memory one thread needs to match patterns, and the groups of its last match.
package final class Matcher {
    private let data: OpaquePointer
    /// The places of the last match's groups, two for each of ``groupLimit`` groups; they live as long as `data`.
    private let vector: UnsafeMutablePointer<Int>
    private let context: OpaquePointer
    private var kept: [Pattern] = []

    /// How much work one match may take before it is given up.
    ///
    /// PCRE2 counts its internal match steps. Patterns of this tool need a few hundred on a log message; the limit
    /// stops one that explodes within milliseconds.
    package static let stepLimit: UInt32 = 200_000
    /// How deep one match may nest.
    package static let depthLimit: UInt32 = 1000
    /// No pattern may have more groups than this; what lies beyond is not reported.
    package static let groupLimit: UInt32 = 32

    /// Memory for matching, some hundred bytes.
    package init() {
        guard let data = pcre2_match_data_create_8(Matcher.groupLimit, nil),
            let vector = pcre2_get_ovector_pointer_8(data),
            let context = pcre2_match_context_create_8(nil)
        else { fatalError("out of memory") }
        pcre2_set_match_limit_8(context, Matcher.stepLimit)
        pcre2_set_depth_limit_8(context, Matcher.depthLimit)
        self.data = data
        self.vector = vector
        self.context = context
    }

    deinit {
        pcre2_match_data_free_8(data)
        pcre2_match_context_free_8(context)
    }

    /// What came of a match.
    package enum Outcome: Hashable, Sendable {
        case match
        case noMatch
        /// The step or depth limit stopped the match: the pattern is too costly for this text.
        case tooCostly
    }

    /// A pattern that a matcher keeps, to be matched by that matcher only: matching it needs no reference counting.
    package struct KeptPattern {
        fileprivate let code: OpaquePointer
        fileprivate let isTranslated: Bool
    }

    /// Keeps a pattern as long as the matcher lives.
    package func keep(_ pattern: Pattern) -> KeptPattern {
        kept.append(pattern)
        return KeptPattern(code: pattern.code, isTranslated: pattern.isTranslated)
    }

    /// Looks for a pattern's first match in a range of bytes; its groups then stand in ``group(_:)``.
    package func match(_ pattern: Pattern, in bytes: RawSpan, range: Range<Int>) -> Outcome {
        match(KeptPattern(code: pattern.code, isTranslated: pattern.isTranslated), in: bytes, range: range)
    }

    /// Looks for a kept pattern's first match in a range of bytes; its groups then stand in ``group(_:)``.
    package func match(_ pattern: KeptPattern, in bytes: RawSpan, range: Range<Int>) -> Outcome {
        let range = range.clamped(to: 0..<bytes.byteCount)
        let result = bytes.withUnsafeBytes { buffer -> Int32 in
            let text = buffer.baseAddress?.advanced(by: range.lowerBound).assumingMemoryBound(to: UInt8.self)
            // The direct way into the machine code leaves out checks of arguments that are right here.
            return pattern.isTranslated && text != nil
                ? pcre2_jit_match_8(pattern.code, text, range.count, 0, 0, data, context)
                : pcre2_match_8(pattern.code, text, range.count, 0, 0, data, context)
        }
        if result >= 0 { return .match }
        return result == PCRE2_ERROR_NOMATCH ? .noMatch : .tooCostly
    }

    /// Where a group of the last match lies, counted from the start of the matched range.
    ///
    /// - Returns: `nil` when the group took no part in the match.
    package func group(_ number: Int) -> Range<Int>? {
        guard number >= 0, number < Int(Matcher.groupLimit) else { return nil }
        let start = vector[2 * number]
        let end = vector[2 * number + 1]
        // PCRE2 marks an unset group with the largest size, which arrives here as a negative number.
        guard start >= 0, start <= end else { return nil }
        return start..<end
    }
}
