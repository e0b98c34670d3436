using System.Security.Cryptography;
using System.Text;

namespace ConformTest.Suites;

/// <summary>Tells suites apart whose version is the same.</summary>
public static class SuiteDigest
{
    /// <summary>SHA-256, in lower-case hexadecimal digits, over what a verdict depends on: each conversation as written, each requirement's level, kind, clause and text.</summary>
    public static string Of(SuiteCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var conversation in catalogue.Conversations.OrderBy(conversation => conversation.Id, StringComparer.Ordinal))
        {
            Add(conversation.Id);
            foreach (var line in conversation.Source)
                Add(line);
        }

        foreach (var id in catalogue.Register.Ids.Order(StringComparer.Ordinal))
        {
            if (catalogue.Register.Find(id) is { } requirement)
                Add($"{requirement.Id}\0{requirement.Level}\0{requirement.Kind}\0{requirement.Clause}\0{requirement.Text}");
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());

        void Add(string text)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(text));
            hash.AppendData("\n"u8);
        }
    }
}
