package import Tokens

/// What a text in a report is, for whoever replaces some of them.
package enum ReportText: Hashable, Sendable {
    /// A word that programs read: a rule's id and name, a kind of line, a fact's name, an encoding, an offset.
    case word
    /// Prose: headlines, summaries, advice, remarks. Names of hosts and the like may stand in it.
    case sentence
    /// What a finding is about: a host, a SID, a thumbprint.
    case subject
    /// The title or the URL of a page that documents something.
    case page
    case deviceName
    case clientID
    case clientVersion
    case siteCode
    /// A file's name in the report, or a path as it was given.
    case source
    /// The name of a log, whatever the file is called.
    case log
    /// Where a log lies on a client.
    case path
    case component
    /// What a record says.
    case message
    /// A time as a record writes it.
    case time
    /// The text of a fact, or inside of one, by the nearest name: `thumbprint`, `host`.
    case fact(String)
    case token(TokenText)
}

/// Replaces a text, which is of some kind.
package typealias TextChange = (ReportText, String) -> String
