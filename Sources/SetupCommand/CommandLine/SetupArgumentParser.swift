import Tokens

/// Makes arguments out of words, and reports what is odd about how they are written.
struct SetupArgumentParser {
    private(set) var arguments: [SetupArgument] = []
    private(set) var problems: [CommandLineProblem] = []

    /// Takes a word; `false` when it can be no argument, so that the command line ends before it.
    mutating func take(_ word: CommandWord, at position: TextPosition) -> Bool {
        let text = ArgumentText(word.text)
        if word.text.lowercased().hasSuffix("ccmsetup.exe") { return false }
        guard let term = SetupTerm.named(text.name) else {
            return takeUnknown(word, text, at: position)
        }
        guard text.prefix != .none || text.separator != nil || term.value != .needed else {
            return takeLooseValue(word, at: position)
        }
        // A bare word such as "source" in a sentence is no argument.
        guard text.prefix != .none || text.separator != nil || term.form == .property else { return false }
        reportForm(text, term, at: position)
        append(word, text, term, at: position)
        return true
    }

    private mutating func append(
        _ word: CommandWord,
        _ text: ArgumentText,
        _ term: SetupTerm?,
        at position: TextPosition
    ) {
        if word.hasTypographicQuotes {
            let sentence = "\(text.name) has typographic quotation marks; a command line needs plain ones."
            problems.append(CommandLineProblem(.typographicCharacter, sentence, at: position))
        }
        arguments.append(
            SetupArgument(
                name: text.name,
                term: term,
                value: text.value,
                position: position,
                token: word.token,
                text: word.text
            )
        )
    }

    private mutating func takeUnknown(_ word: CommandWord, _ text: ArgumentText, at position: TextPosition) -> Bool {
        let isProperty = text.separator == "=" && !text.name.isEmpty && text.name.utf8.allSatisfy { $0.isLetter }
        guard (text.prefix != .none && text.name.utf8.first?.isLetter == true) || isProperty else {
            return takeLooseValue(word, at: position)
        }
        let nearest = SetupTerm.nearest(to: text.name).map { " Did you mean \($0.spelling)?" } ?? ""
        let name = TokenMask.mask(String(text.name.prefix(64)))
        let sentence = "'\(name)' is no documented parameter or property of ccmsetup.\(nearest)"
        problems.append(CommandLineProblem(.unknownName, sentence, at: position))
        append(word, text, nil, at: position)
        return true
    }

    /// A value that a space has parted from its name.
    private mutating func takeLooseValue(_ word: CommandWord, at position: TextPosition) -> Bool {
        guard var last = arguments.last, let term = last.term, last.value == "", term.value == .needed else {
            return false
        }
        guard word.token != nil || word.text.utf8.contains(where: { !$0.isLetter }) || term.form == .property else {
            return false
        }
        last.value = word.text
        last.token = word.token
        arguments[arguments.count - 1] = last
        let sentence = "A space stands before the value of \(term.spelling); ccmsetup would take it for empty."
        problems.append(CommandLineProblem(.valueSeparated, sentence, at: position))
        return true
    }

    private mutating func reportForm(_ text: ArgumentText, _ term: SetupTerm, at position: TextPosition) {
        switch (text.prefix, term.form) {
        case (.typographicDash, _):
            let sentence = "A typographic dash stands before \(term.name); write \(term.spelling) instead."
            problems.append(CommandLineProblem(.typographicCharacter, sentence, at: position))
        case (.hyphen, .parameter):
            let sentence = "A hyphen stands before \(term.name); only \(term.spelling) is documented."
            problems.append(CommandLineProblem(.wrongForm, sentence, at: position, isHint: true))
        case (.slash, .property), (.hyphen, .property), (.none, .parameter):
            let sentence = "\(term.name) is a \(term.form.rawValue) and is written \(term.spelling)."
            problems.append(CommandLineProblem(.wrongForm, sentence, at: position))
        default:
            let wanted: Character = term.form == .parameter ? ":" : "="
            guard let separator = text.separator, separator != wanted, term.value != .none else { return }
            let sentence = "\(term.name) is written \(term.spelling), with '\(wanted)' before its value."
            problems.append(CommandLineProblem(.wrongForm, sentence, at: position))
        }
    }
}
