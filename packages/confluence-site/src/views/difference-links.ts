/** Where two versions of a content are compared, below `/wiki`. */
export function differencePath(id: number, from: number, to: number): string {
  return `/pages/diffpagesbyversion.action?pageId=${id}&from=${from}&to=${to}`;
}

/** Where one version of a content is read, below `/wiki`. */
export function versionPath(id: number, number: number): string {
  return `/pages/viewpage.action?pageId=${id}&pageVersion=${number}`;
}
