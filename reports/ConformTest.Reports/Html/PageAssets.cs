using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Components;

namespace ConformTest.Reports.Html;

/// <summary>The page's style and script, and the policy by which a browser runs these two and nothing else.</summary>
internal static class PageAssets
{
    private static readonly string Css = Load("report.css");
    private static readonly string Js = Load("report.js");

    public static MarkupString Style { get; } = new($"<style>{Css}</style>");

    public static MarkupString Script { get; } = new($"<script>{Js}</script>");

    /// <summary>Should anything of a hostile text ever slip through, the browser still neither runs nor fetches it.</summary>
    public static string Policy { get; } = $"default-src 'none'; style-src {Hash(Css)}; script-src {Hash(Js)}; base-uri 'none'; form-action 'none'";

    private static string Load(string name)
    {
        using var reader = new StreamReader(typeof(PageAssets).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    private static string Hash(string text) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'";
}
