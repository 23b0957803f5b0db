extension ErrorFamilyTable {
    /// [MS-ERREF] and `winerror.h` agree on these numbers; what is said about clients and gateways is ours.
    static let certificate = ErrorFamilyTable(
        family: .certificate,
        source: .hresults,
        confidence: .twoSources,
        rows: certificateRows
    )
}

private let certificateRows: [ErrorRow] = [
    ErrorRow(0x8009_1001, "CRYPT_E_MSG_ERROR", "A cryptographic message could not be processed."),
    ErrorRow(0x8009_1002, "CRYPT_E_UNKNOWN_ALGO", "The message uses an unknown algorithm."),
    ErrorRow(0x8009_1003, "CRYPT_E_OID_FORMAT", "An object identifier has a wrong form."),
    ErrorRow(0x8009_1004, "CRYPT_E_INVALID_MSG_TYPE", "The message is of a wrong type."),
    ErrorRow(0x8009_1005, "CRYPT_E_UNEXPECTED_ENCODING", "The message is not encoded as expected."),
    ErrorRow(
        0x8009_1007,
        "CRYPT_E_HASH_VALUE",
        """
        A hash does not match. For downloaded content it means that the files differ from what was distributed, or \
        that another program holds them open.
        """
    ),
    ErrorRow(0x8009_1008, "CRYPT_E_INVALID_INDEX", "An index into the message is not valid."),
    ErrorRow(0x8009_100b, "CRYPT_E_RECIPIENT_NOT_FOUND", "The message was not encrypted for this recipient."),
    ErrorRow(0x8009_100e, "CRYPT_E_SIGNER_NOT_FOUND", "The message's signer was not found."),
    ErrorRow(0x8009_2001, "CRYPT_E_BAD_LEN", "The length of the output data is wrong."),
    ErrorRow(0x8009_2002, "CRYPT_E_BAD_ENCODE", "An error occurred while encoding or decoding."),
    ErrorRow(
        0x8009_2003,
        "CRYPT_E_FILE_ERROR",
        "A file could not be read or written during a cryptographic operation."
    ),
    ErrorRow(
        0x8009_2004,
        "CRYPT_E_NOT_FOUND",
        "The certificate or object was not found. The client logs it when no certificate fits its selection."
    ),
    ErrorRow(0x8009_2005, "CRYPT_E_EXISTS", "The certificate or object exists already."),
    ErrorRow(0x8009_2006, "CRYPT_E_NO_PROVIDER", "No provider is set for the store or object."),
    ErrorRow(0x8009_2007, "CRYPT_E_SELF_SIGNED", "The certificate is self-signed."),
    ErrorRow(0x8009_2009, "CRYPT_E_NO_MATCH", "No certificate satisfies all conditions."),
    ErrorRow(0x8009_200a, "CRYPT_E_UNEXPECTED_MSG_TYPE", "The message is of another type than expected."),
    ErrorRow(
        0x8009_200b,
        "CRYPT_E_NO_KEY_PROPERTY",
        "The certificate has no reference to a private key. It was imported without its key."
    ),
    ErrorRow(0x8009_200c, "CRYPT_E_NO_DECRYPT_CERT", "No certificate with a private key for decryption was found."),
    ErrorRow(0x8009_200d, "CRYPT_E_BAD_MSG", "The message is not a valid cryptographic message."),
    ErrorRow(0x8009_200e, "CRYPT_E_NO_SIGNER", "The signed message has no signer for the index given."),
    ErrorRow(0x8009_2010, "CRYPT_E_REVOKED", "The certificate has been revoked."),
    ErrorRow(0x8009_2011, "CRYPT_E_NO_REVOCATION_DLL", "There is no library to check revocation with."),
    ErrorRow(
        0x8009_2012,
        "CRYPT_E_NO_REVOCATION_CHECK",
        """
        Revocation could not be checked. The list may not be published to the internet, or the client was \
        installed without /NoCRLCheck.
        """
    ),
    ErrorRow(
        0x8009_2013,
        "CRYPT_E_REVOCATION_OFFLINE",
        """
        The revocation server or list could not be reached. On a server of the gateway's chain it is a server-side \
        matter; on the client the list must be published to the internet.
        """
    ),
    ErrorRow(
        0x8009_2014,
        "CRYPT_E_NOT_IN_REVOCATION_DATABASE",
        "The certificate is not in the revocation server's database."
    ),
    ErrorRow(0x8009_2020, "CRYPT_E_INVALID_NUMERIC_STRING", "A text holds something other than digits."),
    ErrorRow(
        0x8009_2023,
        "CRYPT_E_INVALID_X500_STRING",
        "A distinguished name has a wrong form. Check the certificate selection criteria."
    ),
    ErrorRow(0x8009_2026, "CRYPT_E_SECURITY_SETTINGS", "Security settings forbid the cryptographic operation."),
    ErrorRow(0x8009_202b, "CRYPT_E_NO_TRUSTED_SIGNER", "None of the signers is trusted."),
    ErrorRow(0x8009_3100, "CRYPT_E_ASN1_ERROR", "A certificate or message has an encoding error."),
    ErrorRow(0x8009_3102, "CRYPT_E_ASN1_EOD", "A certificate or message ends too early."),
    ErrorRow(0x8009_3103, "CRYPT_E_ASN1_CORRUPT", "A certificate or message is damaged."),
    ErrorRow(
        0x8009_3105,
        "CRYPT_E_ASN1_CONSTRAINT",
        "A value in a certificate or message breaks a rule of the encoding."
    ),
    ErrorRow(
        0x8009_310b,
        "CRYPT_E_ASN1_BADTAG",
        """
        A certificate or message has an unexpected tag. Task sequences log it when policy cannot be decrypted with \
        the key at hand.
        """
    ),
    ErrorRow(0x8009_6001, "TRUST_E_SYSTEM_ERROR", "A system error occurred while trust was checked."),
    ErrorRow(0x8009_6002, "TRUST_E_NO_SIGNER_CERT", "The signer's certificate is not valid or was not found."),
    ErrorRow(0x8009_6003, "TRUST_E_COUNTER_SIGNER", "One of the counter-signatures is not valid."),
    ErrorRow(0x8009_6004, "TRUST_E_CERT_SIGNATURE", "The signature of a certificate could not be verified."),
    ErrorRow(0x8009_6005, "TRUST_E_TIME_STAMP", "The time stamp's signature or certificate could not be verified."),
    ErrorRow(0x8009_6010, "TRUST_E_BAD_DIGEST", "The content was changed after it was signed."),
    ErrorRow(
        0x8009_6019,
        "TRUST_E_BASIC_CONSTRAINTS",
        "A certificate that is no authority was used to issue another, or the chain is too long."
    ),
    ErrorRow(0x800b_0001, "TRUST_E_PROVIDER_UNKNOWN", "The trust provider is unknown on this system."),
    ErrorRow(0x800b_0002, "TRUST_E_ACTION_UNKNOWN", "The trust provider does not know the action."),
    ErrorRow(0x800b_0003, "TRUST_E_SUBJECT_FORM_UNKNOWN", "The trust provider does not know the form of the subject."),
    ErrorRow(0x800b_0004, "TRUST_E_SUBJECT_NOT_TRUSTED", "The subject is not trusted for the action."),
    ErrorRow(0x800b_0100, "TRUST_E_NOSIGNATURE", "The file or script has no signature."),
    ErrorRow(
        0x800b_0101,
        "CERT_E_EXPIRED",
        "A certificate is outside its validity period. Check its dates and the client's clock."
    ),
    ErrorRow(
        0x800b_0102,
        "CERT_E_VALIDITYPERIODNESTING",
        "The validity periods of the certificates in the chain do not nest."
    ),
    ErrorRow(0x800b_0103, "CERT_E_ROLE", "A certificate is used in a role that it is not meant for."),
    ErrorRow(0x800b_0104, "CERT_E_PATHLENCONST", "The chain breaks a limit on its length."),
    ErrorRow(0x800b_0105, "CERT_E_CRITICAL", "A certificate has a critical extension that Windows does not know."),
    ErrorRow(0x800b_0106, "CERT_E_PURPOSE", "A certificate is used for a purpose that its authority did not allow."),
    ErrorRow(0x800b_0107, "CERT_E_ISSUERCHAINING", "A certificate's issuer is not the parent in the chain."),
    ErrorRow(0x800b_0108, "CERT_E_MALFORMED", "A certificate lacks a field or has an empty one."),
    ErrorRow(
        0x800b_0109,
        "CERT_E_UNTRUSTEDROOT",
        """
        The chain ends in a root that the computer does not trust. Put the root into the computer's trusted root \
        store.
        """
    ),
    ErrorRow(
        0x800b_010a,
        "CERT_E_CHAINING",
        "No chain to a trusted root could be built. An intermediate authority is usually missing."
    ),
    ErrorRow(0x800b_010b, "TRUST_E_FAIL", "Trust could not be established."),
    ErrorRow(0x800b_010c, "CERT_E_REVOKED", "The certificate was revoked by its issuer."),
    ErrorRow(0x800b_010d, "CERT_E_UNTRUSTEDTESTROOT", "The chain ends in the test root, which is not trusted here."),
    ErrorRow(
        0x800b_010e,
        "CERT_E_REVOCATION_FAILURE",
        "Revocation could not be checked, because the list or responder was not reachable."
    ),
    ErrorRow(0x800b_010f, "CERT_E_CN_NO_MATCH", "The certificate's name does not match the name called."),
    ErrorRow(
        0x800b_0110,
        "CERT_E_WRONG_USAGE",
        "The certificate is not valid for the use made of it, for example lacks client authentication."
    ),
    ErrorRow(0x800b_0111, "TRUST_E_EXPLICIT_DISTRUST", "The certificate was marked as not trusted on this computer."),
    ErrorRow(0x800b_0112, "CERT_E_UNTRUSTEDCA", "One of the authorities in the chain is not trusted by the policy."),
    ErrorRow(0x800b_0113, "CERT_E_INVALID_POLICY", "The certificate has a policy that is not accepted."),
    ErrorRow(0x800b_0114, "CERT_E_INVALID_NAME", "The certificate's name is not on the allowed list or is excluded."),
]
