import Checked

/// What a name is that stands for a person, a device or a company.
package enum NameKind: String, CaseIterable, Sendable {
    /// A device, by its DNS name or its short form.
    case host
    /// A domain, by its DNS name or its NetBIOS name.
    case domain
    /// An account, or the person who has it.
    case user
    /// What a certificate or a tenant is called.
    case name
    case sid
    /// A GUID: of a client, a tenant, a message.
    case guid
    /// An address of the IP, of either version, or of a network card.
    case address
    case thumbprint
    /// A site's code of three characters.
    case site
    /// Other digits that stand for one thing: a hash, a serial number, an encoded certificate.
    case value
    /// What somebody called a folder, an archive or a file, where a path tells it.
    case folder
    case archive
    case file

    /// What pseudonyms of this kind begin with in reports.
    var word: String { self == .guid ? "id" : rawValue }

    /// Whether it is found by its form, wherever it stands.
    var showsByForm: Bool { [.sid, .guid, .address, .value, .thumbprint].contains(self) }

    /// Whether it is a name only as a part of a path: elsewhere it may be any word.
    package var isOfPaths: Bool { [.folder, .archive, .file].contains(self) }

    /// Whether a text can be the pseudonym of this kind in a report.
    package func mayBe(pseudonym: String) -> Bool {
        guard pseudonym.hasPrefix(word + "-") else { return false }
        return Int(decimalDigits: pseudonym.dropFirst(word.count + 1)) != nil
    }

    /// The kind as the end of a sentence.
    package var plural: String {
        switch self {
        case .host: "host names"
        case .domain: "domain names"
        case .user: "user names"
        case .name: "names of certificates and companies"
        case .sid: "SIDs"
        case .guid: "GUIDs"
        case .address: "addresses"
        case .thumbprint: "thumbprints"
        case .site: "site codes"
        case .value: "hashes and serial numbers"
        case .folder: "names of folders"
        case .archive: "names of archives"
        case .file: "names of files"
        }
    }
}

/// A name in the one spelling under which all its spellings are the same.
package struct Name: Hashable, Sendable {
    package let kind: NameKind
    /// In lower case as `NameText` has it.
    package let value: String

    /// A name in any spelling of its letters.
    package init(_ kind: NameKind, _ value: String) {
        self.kind = kind
        self.value = value.folded
    }
}

/// A place in a text where a name stands.
package struct NameMatch: Hashable, Sendable {
    /// Offsets in bytes.
    package let range: Range<Int>
    package let name: Name
}

extension [NameMatch] {
    /// A text in which something else stands for each name; the matches are in order and apart from each other.
    ///
    /// `pseudonym` gets a name and the decoded bytes that were written for it.
    func replaced(
        in text: NameText,
        written bytes: [UInt8],
        by pseudonym: (Name, ArraySlice<UInt8>) -> [UInt8]
    ) -> [UInt8] {
        guard !isEmpty else { return bytes }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var copied = 0
        for match in self {
            let range = text.written(match.range)
            result += bytes.part(from: copied, to: range.lowerBound)
            result += pseudonym(match.name, text.bytes.part(from: match.range.lowerBound, to: match.range.upperBound))
            copied = range.upperBound
        }
        return result + bytes.part(from: copied, to: bytes.count)
    }
}
