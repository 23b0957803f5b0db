extension ReportSchema {
    /// Definitions of the facts that programs read.
    static let factDefinitions = #"""
            "certificateModeFacts": {
              "type": "object",
              "description": "Facts about how the client proves who it is. More may stand beside them.",
              "properties": {
                "mode": {
                  "type": "string",
                  "description": "What the client proves itself with: a certificate of a PKI, one it signed itself, \#
        or an identity of Microsoft Entra.",
                  "enum": ["pki", "self-signed", "entra", "unknown"]
                },
                "thumbprint": {
                  "type": "string",
                  "description": "The thumbprint of the certificate in use.",
                  "minLength": 1
                },
                "httpsState": {
                  "type": "integer",
                  "description": "The client's HTTPS state as the log gives it; with the bit 0x1, as in 31 and \#
        63, it demands a certificate of a PKI.",
                  "minimum": 0
                },
                "methods": {
                  "type": "array",
                  "description": "Which methods would work for this client; left out unless authentication fails or \#
        the join state is known.",
                  "items": {
                    "type": "object",
                    "description": "A method. More may stand beside these facts.",
                    "required": ["method"],
                    "properties": {
                      "method": {
                        "type": "string",
                        "description": "The method; the self-signed certificate opens no gateway.",
                        "enum": ["entra", "pki", "site-token", "self-signed"]
                      },
                      "supported": {
                        "type": "boolean",
                        "description": "Whether it works; left out when that depends on a join state that is not \#
        known."
                      },
                      "scenario": {
                        "type": "string",
                        "description": "For whom, if it works.",
                        "enum": ["device", "user-and-device"]
                      },
                      "managementPoints": {
                        "type": "array",
                        "description": "The management points with which it works: HTTP, enhanced HTTP, HTTPS.",
                        "items": {
                          "type": "string",
                          "description": "A mode of management points.",
                          "enum": ["http", "ehttp", "https"]
                        }
                      }
                    }
                  }
                }
              }
            },
            "tokenFacts": {
              "type": "object",
              "description": "Facts about the client's access token. More may stand beside them.",
              "properties": {
                "lastReceived": {
                  "type": "string",
                  "description": "When a token was last received, in UTC; left out when the log gives no offset.",
                  "format": "date-time"
                },
                "expires": {
                  "type": "string",
                  "description": "When the token received last expires, as the log says it.",
                  "minLength": 1
                },
                "sid": {
                  "type": "string",
                  "description": "The SID of the account the token is for; S-1-5-18 is the device itself.",
                  "minLength": 1
                }
              }
            },
            "locationFacts": {
              "type": "object",
              "description": "Facts about where the client turns to. More may stand beside them.",
              "properties": {
                "gateway": {
                  "type": "object",
                  "description": "The cloud management gateway the client was given last.",
                  "properties": {
                    "host": {
                      "type": "string",
                      "description": "The gateway's host name.",
                      "minLength": 1
                    },
                    "id": {
                      "type": "string",
                      "description": "The number in the gateway's URL: the role id of the management point behind it. It is \#
        too long for some readers and so a text.",
                      "minLength": 1
                    },
                    "url": {
                      "type": "string",
                      "description": "The address of its proxy for clients.",
                      "minLength": 1
                    }
                  }
                },
                "inInternet": {
                  "type": "boolean",
                  "description": "Whether the client last took itself to be on the internet; left out when it did \#
        not say."
                },
                "rotations": {
                  "type": "integer",
                  "description": "How often the client moved on to another management point or gateway.",
                  "minimum": 0
                }
              }
            },
            "trustFacts": {
              "type": "object",
              "description": "Facts about TLS. More may stand beside them.",
              "properties": {
                "hosts": {
                  "type": "array",
                  "description": "The servers to which TLS failed.",
                  "items": {
                    "type": "object",
                    "description": "A server to which TLS failed. More may stand beside these facts.",
                    "properties": {
                      "host": {
                        "type": "string",
                        "description": "The server's host name, if the log names it.",
                        "minLength": 1
                      },
                      "flags": {
                        "type": "array",
                        "description": "The secure failure flags by name.",
                        "items": { "type": "string", "description": "A flag's name.", "minLength": 1 }
                      },
                      "value": {
                        "type": "string",
                        "description": "The flags as a hexadecimal number.",
                        "pattern": "^0x[0-9a-f]+$"
                      }
                    }
                  }
                }
              }
            },
            "registrationFacts": {
              "type": "object",
              "description": "Facts about the registration. More may stand beside them.",
              "properties": {
                "state": {
                  "type": "string",
                  "description": "How the registration stands at the end of the logs, in one word; unknown when \#
        they do not say.",
                  "minLength": 1
                },
                "clientId": {
                  "type": "string",
                  "description": "The id under which the client is registered.",
                  "minLength": 1
                },
                "approval": {
                  "type": "integer",
                  "description": "The approval status the site reported; 3 is approval by an identity of Microsoft \#
        Entra.",
                  "minimum": 0
                }
              }
            }
        """#
}
