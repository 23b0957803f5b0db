import Tokens

/// Checks what a command line's arguments say together.
struct CommandLineReview {
    let arguments: [SetupArgument]
    var problems: [CommandLineProblem]

    /// `length` is that of the whole command line in bytes, the program's name included.
    mutating func review(length: Int) {
        reviewValues()
        reviewRepetition()
        reviewOrder()
        reviewToken()
        reviewCompanions()
        reviewSiteCode()
        reviewAddresses()
        reviewGatewayPath()
        reviewMethods()
        reviewLength(length)
    }

    mutating func report(
        _ code: CommandLineProblem.Code,
        _ sentence: String,
        at argument: SetupArgument? = nil,
        isHint: Bool = false
    ) {
        problems.append(CommandLineProblem(code, sentence, at: argument?.position, isHint: isHint))
    }

    private mutating func reviewValues() {
        for argument in arguments {
            guard let term = argument.term, term.value == .needed, argument.value ?? "" == "" else { continue }
            switch term.name {
            case "mp":
                report(.managementPointEmpty, "Nothing stands behind /mp:, so setup has nobody to ask.", at: argument)
            case "regtoken": report(.tokenMissing, "Nothing stands behind /regtoken:.", at: argument)
            default: report(.valueMissing, "Nothing stands behind \(term.spelling)", at: argument)
            }
        }
    }

    private mutating func reviewRepetition() {
        var seen: Set<String> = []
        for argument in arguments {
            guard let term = argument.term, term.name != "source", !seen.insert(term.name).inserted else { continue }
            report(.repeated, "\(term.spelling) stands more than once.", at: argument)
        }
    }

    private mutating func reviewOrder() {
        let firstProperty = arguments.firstIndex { $0.term?.form == .property } ?? arguments.count
        guard let late = arguments.dropFirst(firstProperty).first(where: { $0.term?.form == .parameter }) else {
            return
        }
        let sentence =
            "/\(late.name) stands behind a property; the documentation wants parameters before properties, "
            + "though its own example for /regtoken does not keep to it."
        report(.wrongOrder, sentence, at: late, isHint: true)
    }

    private mutating func reviewToken() {
        guard let argument = arguments["regtoken"], let value = argument.value, value != "", argument.token == nil
        else {
            return
        }
        report(.tokenUnreadable, "What stands behind /regtoken: is no token; one begins with eyJ.", at: argument)
    }

    /// The parameters and properties that `/regtoken` needs beside it.
    private mutating func reviewCompanions() {
        guard arguments["regtoken"] != nil else { return }
        for name in ["CCMHOSTNAME", "SMSSITECODE"] where arguments[name] == nil {
            report(.companionMissing, "\(name)= is missing; /regtoken needs it to register through the gateway.")
        }
        if arguments["mp"] == nil {
            let sentence =
                "/mp: is missing; the documentation lists it beside /regtoken, and says to try without it where ccmsetup "
                + "ends with 0x87d0027e."
            report(.companionMissing, sentence, isHint: true)
        }
        if arguments["SMSMP"] == nil {
            let sentence =
                "SMSMP= is missing; one page of the documentation lists it beside /regtoken, another has none."
            report(.companionMissing, sentence, isHint: true)
        }
    }

    private mutating func reviewSiteCode() {
        if arguments["regtoken"] == nil, let point = arguments["SMSMP"], arguments["SMSSITECODE"] == nil {
            let sentence = "SMSMP= stands without SMSSITECODE=; say which site the management point belongs to."
            report(.siteCode, sentence, at: point, isHint: true)
        }
        guard let argument = arguments["SMSSITECODE"], let code = argument.value, code != "" else { return }
        if code.lowercased() == "auto" {
            guard arguments["CCMHOSTNAME"] != nil else { return }
            let sentence = "SMSSITECODE=AUTO does not go with CCMHOSTNAME; an internet client needs its site's code."
            report(.siteCode, sentence, at: argument)
        } else if !CommandLineReview.isSiteCode(code) {
            report(.siteCode, "A site code has three letters or digits.", at: argument)
        }
    }

    /// Three letters or digits.
    static func isSiteCode(_ text: String) -> Bool {
        text.utf8.count == 3 && text.utf8.allSatisfy { $0.isLetter || $0.isDigit }
    }
}
