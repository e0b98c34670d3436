using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Components;

namespace ConformTest.Reports.Html.Frame;

/// <summary>The site's style and script, and the policy by which a browser runs these two and nothing else.</summary>
internal static class PageAssets
{
    public static string Css { get; } = Load("report.css");

    public static string Js { get; } = Load("report.js");

    public static MarkupString Style { get; } = new($"<style>{Css}</style>");

    public static MarkupString Script { get; } = new($"<script>{Js}</script>");

    /// <summary>For the first page, which carries both. Should anything of a hostile text ever slip through, the browser still neither runs nor fetches it.</summary>
    public static string FirstPolicy { get; } = $"default-src 'none'; style-src {Hash(Css)}; script-src {Hash(Js)} {Beside}; base-uri 'none'; form-action 'none'";

    /// <summary>For the other pages, which take both from beside them.</summary>
    public static string Policy { get; } = $"default-src 'none'; style-src {Beside}; script-src {Beside}; base-uri 'none'; form-action 'none'";

    /// <summary>Files of the same site; of pages read from a disk, files.</summary>
    private const string Beside = "'self' file:";

    private static string Load(string name)
    {
        using var reader = new StreamReader(typeof(PageAssets).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    private static string Hash(string text) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'";
}
