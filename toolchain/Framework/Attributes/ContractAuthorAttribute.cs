using System;

namespace Neo.SmartContract.Framework.Attributes;

/// <summary>States in the manifest who wrote the contract (<c>extra.Author</c>, and <c>extra.E-mail</c> when given).</summary>
[AttributeUsage(AttributeTargets.Class)]
public class ContractAuthorAttribute : ManifestExtraAttribute
{
    /// <summary>Names the author.</summary>
    /// <param name="author">The author's name.</param>
    public ContractAuthorAttribute(string author)
        : base("Author", author)
    {
    }

    /// <summary>Names the author and how to reach them.</summary>
    /// <param name="author">The author's name.</param>
    /// <param name="email">An e-mail address.</param>
    public ContractAuthorAttribute(string author, string email)
        : base("Author", author)
    {
    }
}
