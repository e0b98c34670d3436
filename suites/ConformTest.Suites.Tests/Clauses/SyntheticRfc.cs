using System.Security.Cryptography;
using System.Text;

namespace ConformTest.Suites.Tests.Clauses;

/// <summary>A document of our own invention in the form of an RFC: pages, a table of contents, subsections, appendices.</summary>
internal static class SyntheticRfc
{
    public const string Text = """
        Network Working Group                                        A. Author
        Request for Comments: 9999                                   June 2001

        Abstract

           This document is about cats.

        Table of Contents

           1. Introduction ................................................... 1
        1.  Introduction . . . . . . . . . . . . . . . . . . . . . . . . . .   1
        2.  Feeding  . . . . . . . . . . . . . . . . . . . . . . . . . . . .   1
        Appendix D.  History ................................................ 2

        1.  Introduction

           A cat sleeps.  It may
           wake.

        2.  Feeding

           The server MUST feed the cat when the

        Author                      Standards Track                     [Page 1]

        RFC 9999                        Cat Care                       June 2001

           sun rises.  A bowl
           holds "§ 9" grams.

        2.1.  Water

           Water SHOULD be fresh.  A cat sleeps.

        2.2  Toys

           (none)

        A.1.  Breeds

           All breeds are equal.

        Appendix D.  History

           Nobody asked the cat.
        """;

    public static string Print(string sentence)
    {
        var words = sentence.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return $"{words.Length}/{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(' ', words))))[..12]}";
    }
}
